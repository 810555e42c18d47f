package org.casus.cli;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** Iterators one after another, each asked for only when the one before is done. */
final class Chain<T> implements Iterator<T> {

    private final Iterator<Iterator<T>> parts;
    private Iterator<T> current = Collections.emptyIterator();

    private Chain(Iterator<Iterator<T>> parts) {
        this.parts = parts;
    }

    /** What each of some sources gives, one source after another. */
    static <S, T> Chain<T> of(Iterator<S> sources, Function<S, Iterator<T>> open) {
        return new Chain<>(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return sources.hasNext();
                    }

                    @Override
                    public Iterator<T> next() {
                        return open.apply(sources.next());
                    }
                });
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && parts.hasNext()) {
            current = parts.next();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        return hasNext() ? current.next() : Collections.<T>emptyIterator().next();
    }
}
