package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.casus.rule.Example;
import org.casus.rule.Rule;

/** An example sentence without its marks, and where they stood. */
record MarkedSentence(
        String text, List<TextSpan> actors, List<TextSpan> recipients, List<TextSpan> triggers) {

    private static final Pattern MARK =
            Pattern.compile("\\[(actor|recipient|trigger):([^\\]]*)\\]");

    static MarkedSentence parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<TextSpan> actors = new ArrayList<>();
        List<TextSpan> recipients = new ArrayList<>();
        List<TextSpan> triggers = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            TextSpan span = new TextSpan(text.length(), text.length() + matcher.group(2).length());
            text.append(matcher.group(2));
            switch (matcher.group(1)) {
                case "actor" -> actors.add(span);
                case "recipient" -> recipients.add(span);
                default -> triggers.add(span);
            }
            at = matcher.end();
        }
        text.append(marked.substring(at));
        return new MarkedSentence(text.toString(), actors, recipients, triggers);
    }

    /** Whether an event is the one that the marks ask of the rule. */
    boolean isMetBy(Event event, Rule rule, Example example) {
        Status status = example.status() == null ? Status.ACTUAL : example.status();
        return rule.id().equals(event.reason().rule())
                && event.type() == rule.type()
                && event.status() == status
                && covers(event.actors(), actors)
                && covers(event.recipients(), recipients)
                && triggers.stream().allMatch(event.trigger()::overlaps);
    }

    private static boolean covers(List<Party> parties, List<TextSpan> marks) {
        return marks.stream()
                .allMatch(mark -> parties.stream().anyMatch(party -> party.span().overlaps(mark)));
    }
}
