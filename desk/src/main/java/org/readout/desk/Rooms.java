package org.readout.desk;

import java.util.List;
import org.readout.desk.api.ProgramDesk;
import org.readout.desk.intake.AddForm;
import org.readout.desk.intake.Intake;
import org.readout.desk.review.ReviewDesk;
import org.readout.desk.view.ActorView;
import org.readout.desk.view.ActorsView;
import org.readout.desk.view.ArticleView;
import org.readout.desk.view.PairView;
import org.readout.desk.view.Reading;
import org.readout.desk.view.SearchView;
import org.readout.desk.view.SourcesView;
import org.readout.desk.view.StoriesView;
import org.readout.desk.view.StoryView;

/** The sections of a newsroom's desk. */
public final class Rooms {
    private Rooms() {}

    /** All views of a ledger, and the ways in. */
    public static List<Section> of(Reading reading, Intake intake) {
        return List.of(
                new StoriesView(reading),
                new StoryView(reading),
                new ArticleView(reading),
                new ActorsView(reading),
                new ActorView(reading),
                new PairView(reading),
                new SearchView(reading),
                new SourcesView(reading),
                new ReviewDesk(reading),
                new AddForm(intake),
                new ProgramDesk(reading, intake));
    }
}
