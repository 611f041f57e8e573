package org.readout.bench;

import java.util.List;
import org.readout.bench.attendance.AttendanceMeasure;
import org.readout.bench.attribution.AttributionMeasure;
import org.readout.bench.briefs.BriefsMeasure;
import org.readout.bench.events.EventsMeasure;
import org.readout.bench.events.FalseEventsMeasure;
import org.readout.bench.events.ReadoutsMeasure;
import org.readout.bench.events.SpansMeasure;
import org.readout.bench.factuality.FactualityMeasure;
import org.readout.bench.load.LoadMeasure;
import org.readout.bench.names.NamesMeasure;
import org.readout.bench.position.PositionsMeasure;
import org.readout.bench.position.StanceMeasure;
import org.readout.bench.reading.ReadingMeasure;
import org.readout.bench.speakers.SpeakersMeasure;
import org.readout.bench.speed.FloorMeasure;
import org.readout.bench.speed.SpeedMeasure;
import org.readout.bench.stories.ReprintsMeasure;
import org.readout.bench.stories.StoriesMeasure;
import org.readout.bench.stories.TimelineMeasure;
import org.readout.bench.syntax.SyntaxMeasure;
import org.readout.bench.times.TimesMeasure;
import org.readout.find.Extractor;

/** All measures, in the order of {@code --help}. */
public final class Measures {
    private Measures() {}

    public static List<Measure> all() {
        return List.of(
                new AttributionMeasure(),
                new SpeakersMeasure(() -> Extractor.load()::extract),
                new TimesMeasure(),
                new AttendanceMeasure(() -> Extractor.load()::extract),
                new BriefsMeasure(),
                new EventsMeasure(),
                new SpansMeasure(),
                new FalseEventsMeasure(() -> Extractor.load()::extract),
                new ReadoutsMeasure(() -> Extractor.load()::extract),
                new FactualityMeasure(),
                new ReprintsMeasure(),
                new TimelineMeasure(),
                new StoriesMeasure(() -> Extractor.load()::extract),
                new StanceMeasure(() -> Extractor.load()::extract),
                new PositionsMeasure(() -> Extractor.load()::extract),
                new ReadingMeasure(),
                new NamesMeasure(),
                new SyntaxMeasure(),
                new SpeedMeasure(),
                new FloorMeasure(),
                new LoadMeasure());
    }
}
