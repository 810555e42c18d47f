package org.casus.cli;

import java.util.Collections;
import java.util.Iterator;

/** Iterators one after another, each asked for only when the one before is done. */
final class Chain<T> implements Iterator<T> {

    private final Iterator<Iterator<T>> parts;
    private Iterator<T> current = Collections.emptyIterator();

    Chain(Iterator<Iterator<T>> parts) {
        this.parts = parts;
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
