package org.casus.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** What the status of an answer means. */
final class Statuses {

    /** Who asks for more time than a day is asked again after a day. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private Statuses() {}

    /** Why an answer has nothing to read; null where it has, or leads elsewhere. */
    static @Nullable FetchException refusal(ClassicHttpResponse response) {
        int status = response.getCode();
        if (status == 200 || status == 203 || status == 304 || isRedirect(response)) {
            return null;
        }
        WebFault fault =
                switch (status) {
                    case 429, 503 -> WebFault.BUSY;
                    case 404, 410 -> WebFault.GONE;
                    default -> status >= 500 ? WebFault.SERVER_ERROR : WebFault.REFUSED;
                };
        return new FetchException(fault, "status " + status, wait(response));
    }

    private static boolean isRedirect(ClassicHttpResponse response) {
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 -> response.containsHeader("Location");
            default -> false;
        };
    }

    private static @Nullable Duration wait(ClassicHttpResponse response) {
        String date = WebClient.header(response, "Date");
        return wait(WebClient.header(response, "Retry-After"), date);
    }

    /**
     * How long to wait, RFC 9110 section 10.2.3: seconds, or a date held against the server's own.
     */
    static @Nullable Duration wait(@Nullable String retryAfter, @Nullable String date) {
        if (retryAfter == null) {
            return null;
        }
        String written = retryAfter.strip();
        if (!written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean days = written.length() > 6;
            return bounded(days ? LONGEST_PAUSE : Duration.ofSeconds(Long.parseLong(written)));
        }
        Instant until = instant(written);
        Instant now = date == null ? null : instant(date);
        return until == null || now == null ? null : bounded(Duration.between(now, until));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }

    private static @Nullable Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
