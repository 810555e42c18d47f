package org.casus.view;

import java.util.ArrayList;
import java.util.List;
import org.casus.event.Candidate;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;

/**
 * Shows why events were coded: the sentence with its parts marked, the rule, the words it matched,
 * and the readings that lost against it. Holds settings only; one instance serves every thread.
 */
public final class Explanation {

    private static final int INDENT = 2;
    private static final int LABEL = 14;

    private final int width;
    private final boolean colour;

    /**
     * @param width columns of the page; less than {@link ReadingTable#NARROWEST} is taken as that
     * @param colour whether to use the escape sequences of terminals
     */
    public Explanation(int width, boolean colour) {
        this.width = Math.max(ReadingTable.NARROWEST, width);
        this.colour = colour;
    }

    /** Every event of a reading, then the proposals that touch none of them. */
    public String all(Reading reading, List<Candidate> candidates) {
        StringBuilder out = new StringBuilder();
        List<Candidate> left = new ArrayList<>(candidates);
        for (Event event : reading.events()) {
            out.append(one(reading, candidates, event));
            left.removeIf(c -> event.id().equals(c.event()) || competes(c, event, candidates));
        }
        left.removeIf(c -> c.lost() == null);
        if (!left.isEmpty()) {
            List<StyledText> lines = new ArrayList<>();
            lines.add(StyledText.of("Proposals that became no event", Style.TITLE));
            left.forEach(c -> lines.addAll(lost(reading, c)));
            lines.add(new StyledText());
            out.append(render(lines));
        }
        return out.isEmpty() ? "No rule proposed an event.\n" : out.toString();
    }

    /** One event of a reading. */
    public String one(Reading reading, List<Candidate> candidates, Event event) {
        String text = reading.article().text();
        EventRows rows = new EventRows(reading);
        String number = reading.events().indexOf(event) + 1 + ". ";
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : rows.headline(event).wrap(width - number.length())) {
            StyledText out = new StyledText();
            if (lines.isEmpty()) {
                out.add(number, Style.LABEL);
            }
            lines.add(out.padTo(number.length()).add(line));
        }
        lines.add(new StyledText());
        for (StyledText line : sentence(reading, event).wrap(width - INDENT)) {
            lines.add(new StyledText().padTo(INDENT).add(line));
        }
        lines.add(new StyledText());
        lines.addAll(row("event", event.id()));
        if (event.reason().rule() != null) {
            lines.addAll(row("rule", event.reason().rule()));
        }
        if (event.reason().model() != null) {
            lines.addAll(row("model", event.reason().model()));
        }
        for (Candidate candidate : candidates) {
            if (event.id().equals(candidate.event()) && !candidate.matched().isEmpty()) {
                lines.addAll(row("matched", words(candidate.matched(), text)));
            }
        }
        rows.details(event).forEach(row -> lines.addAll(row(row.label(), row.value())));
        for (Candidate candidate : candidates) {
            if (candidate.lost() != null && competes(candidate, event, candidates)) {
                lines.addAll(lost(reading, candidate));
            }
        }
        lines.add(new StyledText());
        return render(lines);
    }

    /** The whole sentence, with what the event takes from it marked. */
    private StyledText sentence(Reading reading, Event event) {
        MarkedText marks = new MarkedText().mark(event.trigger(), Style.TRIGGER, "trigger");
        TextSpan stretch = event.evidence();
        if (event.sentence() < reading.sentences().size()) {
            Sentence sentence = reading.sentences().get(event.sentence());
            stretch = stretch.union(sentence.span());
        }
        for (Party actor : event.actors()) {
            marks.mark(actor.span(), Style.ACTOR, "actor");
        }
        for (Party recipient : event.recipients()) {
            marks.mark(recipient.span(), Style.RECIPIENT, "recipient");
        }
        if (event.condition() != null) {
            marks.mark(event.condition(), Style.CONDITION, "condition");
        }
        if (event.when() != null && event.when().time() != null) {
            marks.mark(event.when().time(), Style.LABEL, "when");
        }
        return marks.show(reading.article().text(), stretch, !colour);
    }

    /** Whether a proposal and the event claim some of the same words. */
    private static boolean competes(Candidate candidate, Event event, List<Candidate> all) {
        if (candidate.sentence() != event.sentence() || event.id().equals(candidate.event())) {
            return false;
        }
        if (candidate.trigger().overlaps(event.trigger())) {
            return true;
        }
        for (Candidate winner : all) {
            if (event.id().equals(winner.event())
                    && winner.matched().stream().anyMatch(candidate.trigger()::overlaps)) {
                return true;
            }
        }
        return false;
    }

    private List<StyledText> lost(Reading reading, Candidate candidate) {
        String words = candidate.trigger().in(reading.article().text());
        String why = candidate.lost() == null ? "" : ": " + candidate.lost();
        return row("lost", candidate.rule() + ", “" + words + "”" + why);
    }

    private static String words(List<TextSpan> spans, String text) {
        List<String> words = new ArrayList<>();
        spans.forEach(span -> words.add("“" + span.in(text) + "”"));
        return String.join(" ", words);
    }

    private List<StyledText> row(String label, String value) {
        return row(label, StyledText.of(value, Style.PLAIN));
    }

    private List<StyledText> row(String label, StyledText value) {
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : value.wrap(width - INDENT - LABEL)) {
            StyledText out = new StyledText().padTo(INDENT);
            if (lines.isEmpty()) {
                out.add(label, Style.LABEL);
            }
            lines.add(out.padTo(INDENT + LABEL).add(line));
        }
        return lines;
    }

    private String render(List<StyledText> lines) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line.render(colour)).append('\n'));
        return out.toString();
    }
}
