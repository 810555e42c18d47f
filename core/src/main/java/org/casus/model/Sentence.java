package org.casus.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its tokens, tree and names. Immutable; safe for every thread.
 *
 * <p>The tree always has exactly one root and no cycle; a sentence has at least one token.
 */
public final class Sentence {

    private final int index;
    private final int block;
    private final BlockKind blockKind;
    private final List<Token> tokens;
    private final List<NameSpan> names;
    private final List<List<Token>> children;
    private final int[] subtreeFirst;
    private final int[] subtreeLast;

    /**
     * @param index its place in the article, from 0
     * @param block index of its block in {@link Article#blocks()}
     * @param blockKind the kind of that block
     * @param tokens its tokens in order; heads are indices into this list
     * @param names names in order, without overlaps
     * @throws IllegalArgumentException if there is no token, or the heads are no tree
     */
    public Sentence(
            int index, int block, BlockKind blockKind, List<Token> tokens, List<NameSpan> names) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence needs a token");
        }
        this.index = index;
        this.block = block;
        this.blockKind = blockKind;
        this.tokens = List.copyOf(tokens);
        this.names = List.copyOf(names);
        this.children = childrenOf(this.tokens);
        this.subtreeFirst = new int[tokens.size()];
        this.subtreeLast = new int[tokens.size()];
        measureSubtrees();
    }

    private static List<List<Token>> childrenOf(List<Token> tokens) {
        List<List<Token>> children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(4));
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
        return children;
    }

    private void measureSubtrees() {
        for (int i = 0; i < tokens.size(); i++) {
            subtreeFirst[i] = i;
            subtreeLast[i] = i;
        }
        for (Token token : tokens) {
            int steps = 0;
            for (int up = token.head(); up >= 0; up = tokens.get(up).head()) {
                subtreeFirst[up] = Math.min(subtreeFirst[up], token.index());
                subtreeLast[up] = Math.max(subtreeLast[up], token.index());
                if (++steps > tokens.size()) {
                    throw new IllegalArgumentException("the heads of a sentence form a cycle");
                }
            }
        }
    }

    /** Its place in the article, from 0. */
    public int index() {
        return index;
    }

    /** Index of its block in {@link Article#blocks()}. */
    public int block() {
        return block;
    }

    /** The kind of its block: title or body; other kinds are not read. */
    public BlockKind blockKind() {
        return blockKind;
    }

    /** Its tokens in order, at least one. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Number of tokens, at least 1. */
    public int size() {
        return tokens.size();
    }

    /** The token at a place from 0. */
    public Token token(int place) {
        return tokens.get(place);
    }

    /** The names that the reader's model found, in order, without overlaps. */
    public List<NameSpan> names() {
        return names;
    }

    /** The name that a token is part of, or null. */
    public @Nullable NameSpan nameAt(int place) {
        for (NameSpan name : names) {
            if (name.first() <= place && place <= name.last()) {
                return name;
            }
        }
        return null;
    }

    /** From the first token's start to the last token's end. */
    public TextSpan span() {
        return span(0, tokens.size() - 1);
    }

    /** From the start of one token to the end of another, both included. */
    public TextSpan span(int first, int last) {
        return new TextSpan(tokens.get(first).span().start(), tokens.get(last).span().end());
    }

    /** The token that no other governs. */
    public Token root() {
        for (Token token : tokens) {
            if (token.head() < 0) {
                return token;
            }
        }
        throw new IllegalStateException("a sentence without a root");
    }

    /** The token it hangs on, or null for the root. */
    public @Nullable Token head(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The tokens that hang on it directly, in text order. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** Its first child with one of these relations or a subtype of one, or null. */
    public @Nullable Token child(Token token, String... relations) {
        for (Token child : children(token)) {
            if (child.is(relations)) {
                return child;
            }
        }
        return null;
    }

    /** Its children with one of these relations or a subtype of one, in text order. */
    public List<Token> children(Token token, String... relations) {
        List<Token> found = new ArrayList<>(2);
        for (Token child : children(token)) {
            if (child.is(relations)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Index of the first token of all that hang on it, itself included. */
    public int subtreeFirst(Token token) {
        return subtreeFirst[token.index()];
    }

    /** Index of the last token of all that hang on it, itself included. */
    public int subtreeLast(Token token) {
        return subtreeLast[token.index()];
    }

    /** From the first to the last of all tokens that hang on it. */
    public TextSpan subtreeSpan(Token token) {
        return span(subtreeFirst(token), subtreeLast(token));
    }

    /** Whether the token hangs on the ancestor, directly or not; a token is its own ancestor. */
    public boolean isUnder(Token token, Token ancestor) {
        for (Token up = token; up != null; up = head(up)) {
            if (up.index() == ancestor.index()) {
                return true;
            }
        }
        return false;
    }

    /** The token that covers an offset of the article, or null. */
    public @Nullable Token tokenAt(int offset) {
        for (Token token : tokens) {
            if (token.span().contains(offset)) {
                return token;
            }
        }
        return null;
    }

    /** The forms with a space between them, for messages and tests. */
    @Override
    public String toString() {
        return String.join(" ", tokens.stream().map(Token::form).toList());
    }
}
