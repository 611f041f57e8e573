package org.readout.train.reading;

import java.util.List;

/** The names of the treebank's labels, in the order of their numbers. */
record Labels(List<String> tags, List<String> relations) {
    Labels {
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
    }
}
