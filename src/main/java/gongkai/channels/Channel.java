package gongkai.channels;

import gongkai.access.OrganId;
import gongkai.channels.ChannelKind.How;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One channel of one organ.
 *
 * @param parent the account this one belongs under, of the same organ or of one above it (微矩阵), or null
 * @param owner who answers for it: a unit or a person, in words
 * @param account the account's name on the platform; may be empty
 * @param platform whose platform it is; may be empty
 * @param endedOn the last day it was used, or null while it is
 */
public record Channel(
        ChannelId id,
        OrganId organ,
        @Nullable ChannelId parent,
        ChannelKind kind,
        String name,
        String owner,
        String account,
        String platform,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        Way way) {

    /** How content gets there. */
    public sealed interface Way {

        How how();

        /** The public pages of this program: nothing needs to be carried. */
        record OwnSite() implements Way {

            @Override
            public How how() {
                return How.OWN_PAGES;
            }
        }

        /**
         * Posted to an address as JSON.
         *
         * @param signed whether each message is signed with a secret both sides know; the secret itself is never shown
         */
        record HttpPush(String address, boolean signed) implements Way {

            @Override
            public How how() {
                return How.PUSH;
            }
        }

        /** Laid down as a folder in a place somebody fetches it from: below the outbox in the data directory. */
        record FileDrop(String folder) implements Way {

            @Override
            public How how() {
                return How.FOLDER;
            }
        }

        /** Carried by a person, who then says when and where. */
        record Manual() implements Way {

            @Override
            public How how() {
                return How.BY_HAND;
            }
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
    }
}
