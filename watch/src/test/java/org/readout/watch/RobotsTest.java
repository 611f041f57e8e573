package org.readout.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt permits. A bar stands for the end of a line. */
class RobotsTest {
    private static Robots robots(String file) {
        return Robots.parse(file.replace('|', '\n').getBytes(StandardCharsets.UTF_8), "readout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; /; true",
                "User-agent: *|Disallow: /; /news; false",
                "User-agent: *|Disallow:; /news; true",
                "User-agent: *|Disallow: /private; /private/a; false",
                "User-agent: *|Disallow: /private; /public; true",
                "User-agent: *|Disallow: /private; /Private; true",
                "User-agent: other|Disallow: /; /news; true",
                "User-agent: readout|Disallow: /||User-agent: *|Allow: /; /news; false",
                "User-agent: *|Disallow: /||User-agent: Readout|Disallow: /x; /news; true",
                "User-agent: READOUT/0.1|Disallow: /; /news; false",
                "User-agent: a|User-agent: readout|Disallow: /n; /news; false",
                "User-agent: readout|Disallow: /a|User-agent: b|Disallow: /n; /news; true",
                "User-agent: readout|Disallow: /a||User-agent: readout|Disallow: /n; /news; false",
                "User-agent: *|Disallow: /n|Allow: /news; /news/1; true",
                "User-agent: *|Allow: /n|Disallow: /news; /news/1; false",
                "User-agent: *|Disallow: /news|Allow: /news; /news; true",
                "User-agent: *|Disallow: /*.pdf$; /a/b.pdf; false",
                "User-agent: *|Disallow: /*.pdf$; /a/b.pdf?x=1; true",
                "User-agent: *|Disallow: /a*c; /abbc/d; false",
                "User-agent: *|Disallow: /a*c*e; /abcd; true",
                "User-agent: *|Disallow: *print=; /a?print=1; false",
                "User-agent: *|Disallow: /caf%C3%A9; /café; false",
                "User-agent: *|Disallow: /%7Ejoe; /~joe/a; false",
                "User-agent: *|Disallow: / # all of it; /x; false",
                "user-AGENT:*|DISALLOW:/x; /x; false",
                "Disallow: /; /x; true",
                "User-agent: *|Disallow: /; /robots.txt; true",
                "<html>no rules at all</html>; /x; true",
            })
    void theLongestRuleThatFitsDecides(String file, String path, boolean allowed) {
        assertThat(robots(file).allows(path)).isEqualTo(allowed);
    }

    @Test
    void aDelayIsKeptToWithinReason() {
        assertThat(robots("User-agent: *|Crawl-delay: 7").delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(robots("User-agent: *|Crawl-delay: 99999").delay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(robots("User-agent: *|Crawl-delay: soon").delay()).isZero();
    }

    @Test
    void aHostileFileCostsLittle() {
        String stars = "User-agent: *|" + ("Disallow: /" + "a*".repeat(2_000) + "b|").repeat(20);
        long start = System.nanoTime();
        assertThat(robots(stars).allows("/" + "a".repeat(4_000))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(robots("x".repeat(3_000_000)).allows("/")).isTrue();
    }
}
