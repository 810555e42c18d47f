package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule's pattern over pieces. Parts are divided by blanks: a word stands for itself, {@code
 * {month}} for any word of that kind in words.tsv or for what the reader of that name in {@link
 * DateReaders} reads, {@code {toward=within}} puts the value under another name, {@code (a | b)} is
 * a choice, and {@code ?} after a part makes it optional. There is no repetition, so the work at
 * one place is bounded by the pattern's length.
 */
final class TokenPattern {

    /** A match up to, not including, {@code end}, with what was read. */
    record Match(int end, Slots slots) {}

    private final Node start;

    private TokenPattern(Node start) {
        this.start = start;
    }

    /**
     * @throws IllegalArgumentException if the pattern is not well formed
     */
    static TokenPattern of(String pattern) {
        Parser parser = new Parser(pattern);
        Node start = parser.choice(End.END);
        if (parser.at < parser.parts.size()) {
            throw new IllegalArgumentException("a bracket too many in " + pattern);
        }
        return new TokenPattern(start);
    }

    /** The longest match from a place on; of two as long the one written first. */
    @Nullable Match match(List<Piece> pieces, int at, Slots given) {
        return start.match(pieces, at, given);
    }

    /** What the first piece of a match can be: words, and kinds in braces. */
    TreeSet<String> firsts() {
        TreeSet<String> firsts = new TreeSet<>();
        start.addFirsts(firsts);
        return firsts;
    }

    private interface Node {
        @Nullable Match match(List<Piece> pieces, int at, Slots slots);

        void addFirsts(TreeSet<String> firsts);
    }

    private enum End implements Node {
        END;

        @Override
        public Match match(List<Piece> pieces, int at, Slots slots) {
            return new Match(at, slots);
        }

        @Override
        public void addFirsts(TreeSet<String> firsts) {
            throw new IllegalArgumentException("a pattern must not match nothing");
        }
    }

    private record Literal(String word, Node next) implements Node {
        @Override
        public @Nullable Match match(List<Piece> pieces, int at, Slots slots) {
            return at < pieces.size() && pieces.get(at).is(word)
                    ? next.match(pieces, at + 1, slots)
                    : null;
        }

        @Override
        public void addFirsts(TreeSet<String> firsts) {
            firsts.add(word);
        }
    }

    private record Kind(String kind, String slot, Words.@Nullable Reader reader, Node next)
            implements Node {
        @Override
        public @Nullable Match match(List<Piece> pieces, int at, Slots slots) {
            if (at >= pieces.size()) {
                return null;
            }
            if (reader != null) {
                Words words = reader.read(pieces, at);
                return words == null
                        ? null
                        : next.match(pieces, words.end(), slots.with(slot, words.value()));
            }
            String value = pieces.get(at).valueAs(kind);
            return value == null ? null : next.match(pieces, at + 1, slots.with(slot, value));
        }

        @Override
        public void addFirsts(TreeSet<String> firsts) {
            firsts.add("{" + kind + "}");
        }
    }

    private record Choice(List<Node> options) implements Node {
        @Override
        public @Nullable Match match(List<Piece> pieces, int at, Slots slots) {
            Match best = null;
            for (Node option : options) {
                Match match = option.match(pieces, at, slots);
                if (match != null && (best == null || match.end() > best.end())) {
                    best = match;
                }
            }
            return best;
        }

        @Override
        public void addFirsts(TreeSet<String> firsts) {
            options.forEach(option -> option.addFirsts(firsts));
        }
    }

    /** Reads a pattern from right to left in effect: each part is built with what follows it. */
    private static final class Parser {

        private final String pattern;
        private final List<String> parts = new ArrayList<>();
        private int at;

        Parser(String pattern) {
            this.pattern = pattern;
            String spaced = pattern.replace("(", " ( ").replace(")", " ) ").replace("|", " | ");
            for (String part : spaced.strip().split("\\s+")) {
                parts.add(part);
            }
        }

        Node choice(Node next) {
            List<Node> options = new ArrayList<>();
            options.add(sequence(next));
            while (at < parts.size() && parts.get(at).equals("|")) {
                at++;
                options.add(sequence(next));
            }
            return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
        }

        private Node sequence(Node next) {
            int from = at;
            List<Integer> starts = new ArrayList<>();
            while (at < parts.size() && !parts.get(at).equals("|") && !parts.get(at).equals(")")) {
                starts.add(at);
                skipPart();
            }
            int end = at;
            Node built = next;
            for (int i = starts.size() - 1; i >= 0; i--) {
                at = starts.get(i);
                built = part(built);
            }
            if (end == from) {
                throw new IllegalArgumentException("an empty choice in " + pattern);
            }
            at = end;
            return built;
        }

        private void skipPart() {
            int depth = 0;
            do {
                if (at >= parts.size()) {
                    throw new IllegalArgumentException("an open bracket in " + pattern);
                }
                String part = parts.get(at++);
                depth += part.equals("(") ? 1 : part.equals(")") ? -1 : 0;
            } while (depth > 0);
            if (at < parts.size() && parts.get(at).equals("?")) {
                at++;
            }
        }

        private Node part(Node next) {
            String part = parts.get(at++);
            if (part.equals("(")) {
                Node group = choice(next);
                at++;
                boolean optional = at < parts.size() && parts.get(at).equals("?");
                return optional ? new Choice(List.of(group, next)) : group;
            }
            boolean optional = part.length() > 1 && part.endsWith("?");
            Node node = single(optional ? part.substring(0, part.length() - 1) : part, next);
            return optional ? new Choice(List.of(node, next)) : node;
        }

        private static Node single(String part, Node next) {
            if (!part.startsWith("{")) {
                return new Literal(part, next);
            }
            String inside = part.substring(1, part.length() - 1);
            int renamed = inside.indexOf('=');
            String kind = renamed < 0 ? inside : inside.substring(0, renamed);
            String slot = renamed < 0 ? inside : inside.substring(renamed + 1);
            return new Kind(kind, slot, DateReaders.named(kind), next);
        }
    }
}
