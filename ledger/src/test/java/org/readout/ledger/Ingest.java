package org.readout.ledger;

import java.time.LocalDate;

/** A program that adds reports one after another and says which are in: what {@link KillTest} kills. */
final class Ingest {
    private Ingest() {}

    /** @param args the ledger's file or address, the first report's number, one past the last one's */
    public static void main(String[] args) {
        try (Ledger ledger = Ledger.open(args[0])) {
            System.out.println("open");
            for (int i = Integer.parseInt(args[1]); i < Integer.parseInt(args[2]); i++) {
                ledger.add(report(i));
                System.out.println(i);
            }
        }
    }

    /** Report number {@code i}; every tenth is a corrected version of the one before it. */
    static org.readout.model.Findings report(int i) {
        int address = i % 10 == 9 ? i - 1 : i;
        return Reports.talks(
                "f" + i,
                "https://post.example/" + address,
                LocalDate.of(2025, 1, 1).plusDays(i % 300),
                "point " + i);
    }
}
