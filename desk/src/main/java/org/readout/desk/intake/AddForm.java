package org.readout.desk.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Guard;
import org.readout.desk.guard.Refusal;
import org.readout.desk.intake.Intake.Details;
import org.readout.desk.intake.Intake.Kept;
import org.readout.desk.intake.Intake.Outcome;
import org.readout.desk.page.Answer;
import org.readout.desk.view.Href;
import org.readout.ledger.Added;
import org.readout.read.Problem;
import org.readout.read.ReadOptions;

/** The page where articles are pasted and uploaded. */
public final class AddForm implements Section {
    private static final int LONGEST = 500;

    private final Intake intake;

    public AddForm(Intake intake) {
        this.intake = intake;
    }

    /** A line of the answer. */
    public record Told(String title, String words, String href) {}

    /** The page. @param told what became of what was handed in */
    public record Form(List<Told> told, List<Problem> problems) {}

    @Override
    public void add(Web web) {
        web.page("/add", request -> page(List.of(), List.of()));
        web.post("/add", request -> take(request, web));
    }

    private static Answer page(List<Told> told, List<Problem> problems) {
        return new Answer("Add articles", "add", "add.jte", new Form(told, problems), List.of());
    }

    private void take(Context request, Web web) throws IOException {
        Details details = new Details(field(request, "headline"), field(request, "outlet"), options(request));
        UploadedFile file = request.isMultipartFormData() ? request.uploadedFile("file") : null;
        Outcome outcome;
        if (file != null && file.size() > 0) {
            try (InputStream in = file.content()) {
                outcome = intake.add(name(file.filename()), in.readNBytes(Guard.BODY), details);
            }
        } else {
            String text = request.formParam("text");
            if (text == null || text.isBlank()) {
                throw Refusal.bad("There is nothing to read: paste a text or choose a file.");
            }
            String whole = details.headline() == null ? text : details.headline() + "\n\n" + text;
            outcome = intake.add("pasted.txt", whole.getBytes(StandardCharsets.UTF_8), details);
        }
        if (outcome.kept().size() == 1 && outcome.problems().isEmpty()) {
            String id = outcome.kept().getFirst().added().id();
            request.redirect(Href.article(id), HttpStatus.SEE_OTHER);
            return;
        }
        request.status(outcome.kept().isEmpty() ? 422 : 200);
        web.show(request, page(outcome.kept().stream().map(AddForm::told).toList(), outcome.problems()));
    }

    private static Told told(Kept kept) {
        String words = switch (kept.added().outcome()) {
            case NEW -> "new";
            case SAME -> "was there already";
            case NEW_VERSION -> "a new version, number " + kept.added().version();
        };
        Added added = kept.added();
        return new Told(kept.title(), words, Href.article(added.id()));
    }

    private static @Nullable String field(Context request, String name) {
        String value = request.formParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw Refusal.bad("“" + name + "” is longer than " + LONGEST + " characters.");
        }
        return value.strip().replaceAll("\\s+", " ");
    }

    private static ReadOptions options(Context request) {
        String date = field(request, "date");
        try {
            return new ReadOptions(date == null ? null : LocalDate.parse(date), false);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "The publication date must be a day, YYYY-MM-DD.");
        }
    }

    /** The file's own name, without folders. */
    private static String name(String given) {
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.isBlank() ? "uploaded" : bare.substring(0, Math.min(bare.length(), 200));
    }
}
