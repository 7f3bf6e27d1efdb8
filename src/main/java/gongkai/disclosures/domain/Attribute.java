package gongkai.disclosures.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether it is disclosed, and why not or why all the same.
 *
 * @param openness null until somebody decides; an unknown attribute is never public
 * @param reason why it is not disclosed, or only on application
 * @param law the law and article where the ground or the type needs one named
 * @param thirdPartyReason where the consent is kept, or why the public interest weighs more
 */
public record Attribute(
        @Nullable Openness openness,
        @Nullable Ground ground,
        String reason,
        String law,
        ThirdParty thirdParty,
        String thirdPartyReason) {

    public boolean is(Openness other) {
        return openness == other;
    }
}
