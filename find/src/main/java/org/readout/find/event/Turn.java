package org.readout.find.event;

import org.readout.model.EventType;

/**
 * What a word above an event's word makes of it between two sides: a promise of help is an agreement, a promise of war a
 * threat.
 */
enum Turn {
    NOT,
    WILL,
    REFUSE,
    THREAT,
    ASK,
    MUST,
    ACCUSE,
    END;

    /** The type that the two come to. */
    EventType over(EventType type) {
        boolean cooperative = type.quad() <= 2;
        boolean hostile = type.quad() == 4;
        return switch (this) {
            case NOT -> cooperative ? EventType.REJECT : hostile ? EventType.AGREE : type;
            case WILL -> cooperative ? EventType.AGREE : hostile ? EventType.THREATEN : type;
            case REFUSE -> cooperative || hostile ? EventType.REJECT : type;
            case THREAT -> EventType.THREATEN;
            case ASK -> hostile ? EventType.ACCUSE : EventType.REQUEST;
            case MUST -> EventType.REQUEST;
            case ACCUSE -> EventType.ACCUSE;
            case END -> hostile ? EventType.RETREAT : cooperative ? EventType.SANCTION : type;
        };
    }
}
