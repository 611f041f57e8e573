/**
 * Apache Parquet files of flat tables, written without a library: the kept ones bring Hadoop along, forty megabytes and
 * more for tables of eight kinds of rows. Files are read back in the tests by an independent reader.
 */
@NullMarked
package org.readout.export.parquet;

import org.jspecify.annotations.NullMarked;
