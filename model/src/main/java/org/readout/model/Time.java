package org.readout.model;

import org.jspecify.annotations.Nullable;

/**
 * A time expression and what it means.
 *
 * @param span where it stands
 * @param text as written: "on Thursday" is the expression "Thursday"
 * @param type its TIMEX3 type
 * @param timex its TIMEX3 value ({@code 2025-05-15}, {@code 2022-SP}, {@code P30D}, {@code PRESENT_REF}); null when
 *     unresolved
 * @param edtf its EDTF value (ISO 8601-2, Level 1: {@code 2022-21} is spring 2022); null when there is none
 * @param mod its TIMEX3 modifier: {@code START}, {@code MID}, {@code END}, {@code APPROX}, {@code BEFORE}, {@code
 *     AFTER}, {@code MORE_THAN}, {@code LESS_THAN}, {@code EQUAL_OR_MORE}, {@code EQUAL_OR_LESS}
 * @param rule the rule that resolved it
 * @param anchor the date it was resolved against (ISO), and null when it needs none
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html">TimeML 1.2.1</a>
 */
public record Time(
        Span span,
        String text,
        Type type,
        @Nullable String timex,
        @Nullable String edtf,
        @Nullable String mod,
        String rule,
        @Nullable String anchor) {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** The days it covers, or null when its value names none. */
    public @Nullable DayRange days() {
        return edtf == null ? null : DayRange.ofEdtf(edtf);
    }
}
