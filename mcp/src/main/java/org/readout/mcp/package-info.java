/**
 * Questions of a language model, answered from the record (Model Context Protocol over standard input and output). A room
 * of its own beside the desk, so that it starts without a web server.
 *
 * <p>Articles are written by strangers, and some will try to give the model orders. So whatever words come from an article
 * stand in fields whose names begin with {@code quoted_}, without invisible characters, and every answer says what those
 * fields are; names of tools and fixed texts never contain them.
 */
@NullMarked
package org.readout.mcp;

import org.jspecify.annotations.NullMarked;
