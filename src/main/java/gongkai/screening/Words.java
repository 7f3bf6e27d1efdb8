package gongkai.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many words in one walk through a text: at each place the longest, none inside another. */
final class Words {

    /** A word where it stands. */
    record Found(int from, int to, String word) {}

    private static final class Node {

        private final Map<Character, Node> next = new HashMap<>();
        private boolean isWord;
    }

    private final Node root = new Node();

    private Words() {}

    static Words of(Collection<String> words) {
        var all = new Words();
        words.forEach(all::learn);
        return all;
    }

    private void learn(String word) {
        var node = root;
        for (var i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), _ -> new Node());
        }
        node.isWord = true;
    }

    List<Found> in(CharSequence text) {
        return in(text, 0, text.length());
    }

    List<Found> in(CharSequence text, int from, int to) {
        var found = new ArrayList<Found>();
        var at = from;
        while (at < to) {
            var end = longestAt(text, at, to);
            if (end > at) {
                found.add(new Found(at, end, text.subSequence(at, end).toString()));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    boolean occursIn(CharSequence text) {
        for (var at = 0; at < text.length(); at++) {
            if (longestAt(text, at, text.length()) > at) {
                return true;
            }
        }
        return false;
    }

    boolean startsAt(CharSequence text, int at) {
        return longestAt(text, at, text.length()) > at;
    }

    private int longestAt(CharSequence text, int at, int to) {
        var node = root;
        var end = at;
        for (var i = at; i < to; i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.isWord) {
                end = i + 1;
            }
        }
        return end;
    }
}
