package org.readout.ledger;

/** What keeps a ledger from doing what it was asked, told so that a user can act on it. */
public final class LedgerException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
