package gongkai.chinese;

import java.util.List;

/** Makes imported text regular without changing what it says. */
public final class Normaliser {

    private Normaliser() {}

    public static Normalised normalise(String original) {
        return new Normalised(original, original, List.of());
    }
}
