package org.readout.story.page;

import org.jspecify.annotations.Nullable;
import org.readout.story.Brief;

/** Where the links of a brief lead: inside the page, or to other pages around it. */
public interface Links {
    /** A page that stands alone: every link stays inside. */
    Links INSIDE = new Links() {
        @Override
        public String sentence(Brief.Proof proof, String inside) {
            return inside;
        }

        @Override
        public @Nullable String actor(String key) {
            return null;
        }
    };

    /** The address of a proof's sentence in its article. @param inside its anchor in the page itself */
    String sentence(Brief.Proof proof, String inside);

    /** The address of an actor's page; null when there is none. @param key the actor's key in the brief */
    @Nullable
    String actor(String key);
}
