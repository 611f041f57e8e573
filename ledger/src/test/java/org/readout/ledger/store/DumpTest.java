package org.readout.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command line is for everybody to see; what is secret goes another way. */
class DumpTest {
    @Test
    void whoAndWhereAreNotOnTheCommandLine() {
        Dump dump = Dump.of(
                "jdbc:postgresql://db.example:5433/record?user=desk&password=s%3Dcret&ApplicationName=readout",
                Path.of("copy.dump"));
        assertThat(String.join(" ", dump.command())).doesNotContain("cret", "desk", "db.example");
        assertThat(dump.environment())
                .containsEntry("PGHOST", "db.example")
                .containsEntry("PGPORT", "5433")
                .containsEntry("PGDATABASE", "record")
                .containsEntry("PGUSER", "desk")
                .containsEntry("PGPASSWORD", "s=cret");
    }
}
