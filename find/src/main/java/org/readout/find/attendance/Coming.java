package org.readout.find.attendance;

import java.util.List;
import org.readout.find.clause.Outlook;
import org.readout.language.Token;

/**
 * A frame met in the text: who, to which gathering, and how real.
 *
 * @param who the heads of those who come or stay away
 * @param gathering the gathering's id
 * @param last the last token that the reading rests on
 */
record Coming(Frame frame, Token predicate, List<Token> who, String gathering, Outlook outlook, Token last) {}
