package org.casus.actor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.lexicon.Gender;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.Office;
import org.casus.lexicon.Person;
import org.jspecify.annotations.Nullable;

/** Looks up who of the office holders a name means at the article's time. */
final class PersonFinder {

    /** Points that a surname alone must reach: a head of state or government in office has 6. */
    private static final double ENOUGH = 5;

    /** By so much the best must lead where several could be meant. */
    private static final double LEAD = 1;

    private static final double SAME_OFFICE = 5;
    private static final double SAME_COUNTRY = 4;
    private static final double COUNTRY_IN_ARTICLE = 1.5;

    /** Nobody else in the tables bears the name: Putin, Merkel. */
    private static final double ONLY_BEARER = 2;

    /** Out of office one is spoken of less. */
    private static final double SHARE_OUT_OF_OFFICE = 0.5;

    /** After so many years only an article on the country means an old office holder. */
    private static final int YEARS_REMEMBERED = 10;

    private static final double SHARE_LONG_AGO = 0.3;

    /** A surname that is a given name or a word too takes a head in office of a country named. */
    private static final double ENOUGH_IN_DOUBT = 7.5;

    private final Lexicon lexicon;
    private final WordTables words;

    PersonFinder(Lexicon lexicon, WordTables words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * The office holder that a short name means, or null.
     *
     * @param title what the titles before the name tell, or null
     * @param titleWords these titles as they stand, or nothing
     * @param countries the countries spoken of in the article
     */
    @Nullable Person byShortName(
            String name,
            @Nullable Profile title,
            String titleWords,
            List<String> countries,
            @Nullable LocalDate day) {
        if (title == null && isCalendarName(name)) {
            return null;
        }
        List<Person> bearers = lexicon.bearers(name);
        boolean doubtful =
                title == null && (lexicon.genderOf(name) != null || words.isWordSurname(name));
        Person best = null;
        double bestScore = 0;
        double second = 0;
        for (Person person : bearers) {
            double score = score(person, title, titleWords, countries, day);
            score += score > 0 && bearers.size() == 1 && !doubtful ? ONLY_BEARER : 0;
            if (score > bestScore) {
                second = bestScore;
                best = person;
                bestScore = score;
            } else {
                second = Math.max(second, score);
            }
        }
        double enough = doubtful ? ENOUGH_IN_DOUBT : ENOUGH;
        return bestScore >= enough && bestScore - second >= LEAD ? best : null;
    }

    /**
     * Days and months are no surnames unless a title says so: Godwin Friday, but not "on Friday".
     */
    private static boolean isCalendarName(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.equals(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
                return true;
            }
        }
        for (Month month : Month.values()) {
            if (month != Month.MAY
                    && name.equals(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
                return true;
            }
        }
        return false;
    }

    /** The office holder of this surname whose given name, or a spelling of it, is the same. */
    @Nullable Person byGivenAndSurname(String given, String surname) {
        List<Person> same = new ArrayList<>();
        for (Person person : lexicon.bearers(surname)) {
            if (hasGivenName(person, given)) {
                same.add(person);
            }
        }
        return same.size() == 1 ? same.get(0) : null;
    }

    private static boolean hasGivenName(Person person, String given) {
        if (person.name().startsWith(given + " ")) {
            return true;
        }
        for (String alias : person.aliases()) {
            if (alias.startsWith(given + " ")) {
                return true;
            }
        }
        return false;
    }

    private static double score(
            Person person,
            @Nullable Profile title,
            String titleWords,
            List<String> countries,
            @Nullable LocalDate day) {
        if (title != null && isOther(title.gender(), person.gender())) {
            return 0;
        }
        double best = 0;
        for (Office office : person.offices()) {
            double score = score(office, title, countries, day);
            boolean named = !titleWords.isEmpty() && office.title().startsWith(titleWords);
            best = Math.max(best, score > 0 && named ? score + SAME_OFFICE : score);
        }
        return best;
    }

    private static boolean isOther(@Nullable Gender one, @Nullable Gender other) {
        return one != null && other != null && one != other;
    }

    private static double score(
            Office office,
            @Nullable Profile title,
            List<String> countries,
            @Nullable LocalDate day) {
        boolean held = day == null ? office.to() == null : office.isHeldOn(day);
        if (!held && day != null && !office.isOverBy(day)) {
            return 0;
        }
        double score = weight(office.office()) * share(office, held, day);
        if (title != null && title.country() != null) {
            if (!title.country().equals(office.country())) {
                return 0;
            }
            score += SAME_COUNTRY;
        }
        if (title != null && title.office() != null && title.office().equals(office.office())) {
            score += held || title.former() ? SAME_OFFICE : 0;
        }
        return office.country() != null && countries.contains(office.country())
                ? score + COUNTRY_IN_ARTICLE
                : score;
    }

    private static double share(Office office, boolean held, @Nullable LocalDate day) {
        if (held) {
            return 1;
        }
        boolean longAgo = day != null && office.isOverBy(day.minusYears(YEARS_REMEMBERED));
        return longAgo ? SHARE_LONG_AGO : SHARE_OUT_OF_OFFICE;
    }

    /** How well known its holders are abroad: how likely the surname alone means them. */
    private static double weight(String office) {
        return switch (office) {
            case "head-of-state", "head-of-government" -> 6;
            case "foreign-minister" -> 4;
            case "vice-president", "defence-minister" -> 3;
            case "legislator", "governor" -> 1;
            default -> 2;
        };
    }

    /** The one holder of an office on a day, or null where none or several are known. */
    @Nullable Person holder(String country, String office, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        List<Person> holders = lexicon.holders(country, office, day);
        return holders.size() == 1 ? holders.get(0) : null;
    }
}
