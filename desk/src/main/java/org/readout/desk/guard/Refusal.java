package org.readout.desk.guard;

/** A request that is not carried out, with the answer's status and a sentence for the reader. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /** @param status an HTTP status of 400 or more @param reason a sentence; nothing of the inside of the program */
    public Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The sentence for the reader. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public static Refusal notFound(String what) {
        return new Refusal(404, what);
    }

    public static Refusal bad(String what) {
        return new Refusal(400, what);
    }
}
