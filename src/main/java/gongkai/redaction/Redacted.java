package gongkai.redaction;

import java.util.List;

/**
 * A file made anew from pictures of its pages, checked.
 *
 * @param name says nothing of the original's name
 * @param hidden the words that were under the boxes, for whoever checks again; never shown to the reader
 */
public record Redacted(String name, byte[] bytes, List<String> hidden) {

    public Redacted {
        hidden = List.copyOf(hidden);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Redacted[" + name + ", " + bytes.length + " bytes]";
    }
}
