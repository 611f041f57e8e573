package org.readout.export.table;

/** A column of a table. */
public record Column(String name, Type type) {

    /** What its cells hold; every cell may be empty. */
    public enum Type {
        TEXT(String.class),
        INTEGER(Long.class),
        DECIMAL(Double.class),
        TRUTH(Boolean.class),
        DATE(java.time.LocalDate.class);

        private final Class<?> java;

        Type(Class<?> java) {
            this.java = java;
        }

        /** The Java type of a cell. */
        public Class<?> java() {
            return java;
        }
    }
}
