package org.readout.read.web;

import org.jspecify.annotations.Nullable;
import org.readout.read.source.Source;

/**
 * A server's answer.
 *
 * @param status of HTTP; 304 when nothing is new
 * @param source what it sent; null for every status but 200
 * @param known what to say at the next visit
 * @param retryAfter when it wants to be asked again, in its words: seconds or a date
 */
public record Answer(
        int status,
        @Nullable Source source,
        Known known,
        @Nullable String retryAfter) {}
