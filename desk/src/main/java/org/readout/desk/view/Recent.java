package org.readout.desk.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last few things that were costly to make, by a key that says all they were made of. Thread-safe. */
final class Recent<T> {
    private final int most;
    private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many are kept */
    Recent(int most) {
        this.most = most;
    }

    /** What is kept under a key, made now where nothing is. Two readers at once may both make it. */
    T computeIfAbsent(String key, Supplier<T> maker) {
        synchronized (kept) {
            T known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        T made = maker.get();
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }
}
