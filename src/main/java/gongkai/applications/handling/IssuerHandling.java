package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.IssuerSetting;
import gongkai.applications.store.PgIssuerStore;
import gongkai.letters.Issuer;
import gongkai.letters.SealAddress;
import gongkai.letters.SealServices;
import gongkai.letters.Venue;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.typesetting.Png;
import gongkai.typesetting.Seal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs an organ's letters and where they can be challenged. Without it no letter is drawn up. */
@Service
@Transactional
public class IssuerHandling {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final CaseGate gate;
    private final PgIssuerStore issuers;
    private final SealServices seals;
    private final Trail trail;

    IssuerHandling(CaseGate gate, PgIssuerStore issuers, SealServices seals, Trail trail) {
        this.gate = gate;
        this.issuers = issuers;
        this.seals = seals;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Optional<IssuerSetting> of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return issuers.find(organ);
    }

    @Transactional(readOnly = true)
    public Optional<Png> seal(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return issuers.seal(organ);
    }

    /** The name under which the organ stands in the register of organs. */
    @Transactional(readOnly = true)
    public String name(OrganId organ) {
        return gate.organ(organ).name();
    }

    public void set(Actor actor, IssuerSetting setting) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        when(!setting.name().isBlank(), CaseRefusal.ISSUER_NAME_MISSING)
                .and(when(
                        setting.venue().standing() == Venue.Standing.NATIONAL
                                || setting.venue()
                                        .reconsiderationOrgan(gate.today())
                                        .isPresent(),
                        CaseRefusal.GOVERNMENT_MISSING))
                .orThrow();
        var before = issuers.find(organ.id()).orElse(null);
        issuers.set(organ.id(), setting);
        trail.record(
                actor,
                Deed.wrote("设定文书的署名和救济机关", "letter-issuer", organ.id().value(), organ.branch(), before, setting));
    }

    /** The picture that is printed over the date. */
    public void setSeal(Actor actor, byte[] picture) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        when(isPng(picture), CaseRefusal.SEAL_NOT_PNG)
                .and(when(issuers.find(organ.id()).isPresent(), CaseRefusal.ISSUER_MISSING))
                .orThrow();
        issuers.setSeal(organ.id(), new Png(picture));
        trail.record(
                actor, Deed.wrote("设定印章图片", "letter-issuer", organ.id().value(), organ.branch(), null, picture.length));
    }

    public void removeSeal(Actor actor) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        issuers.removeSeal(organ.id());
        trail.record(actor, Deed.wrote("撤下印章图片", "letter-issuer", organ.id().value(), organ.branch(), null, ""));
    }

    @Transactional(readOnly = true)
    public Optional<SealAddress> sealService(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return seals.of(organ);
    }

    /**
     * From now on letters are sealed there when they are signed.
     *
     * @param secret a new one, or null to leave it as it is
     */
    public void setSealService(Actor actor, String address, @Nullable String secret) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        when(issuers.find(organ.id()).isPresent(), CaseRefusal.ISSUER_MISSING).orThrow();
        var before = seals.of(organ.id()).map(SealAddress::address).orElse("");
        seals.set(organ.id(), address, secret);
        trail.record(
                actor, Deed.wrote("设定电子印章服务", "letter-issuer", organ.id().value(), organ.branch(), before, address));
    }

    public void removeSealService(Actor actor) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        var before = seals.of(organ.id()).map(SealAddress::address).orElse("");
        seals.remove(organ.id());
        trail.record(actor, Deed.wrote("停用电子印章服务", "letter-issuer", organ.id().value(), organ.branch(), before, ""));
    }

    private static boolean isPng(byte[] picture) {
        return picture.length > PNG.length
                && Arrays.equals(Arrays.copyOf(picture, PNG.length), PNG)
                && isReadable(picture);
    }

    private static boolean isReadable(byte[] picture) {
        try {
            var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture));
            return image != null;
        } catch (java.io.IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * Who signs today.
     *
     * @throws RefusedException while nothing is set
     */
    Issuer issuer(OrganId organ) {
        var setting = issuers.find(organ).orElseThrow(() -> new RefusedException(CaseRefusal.ISSUER_MISSING));
        // Where the organ's own service sets the seal, a picture would stand below it.
        Seal seal = issuers.seal(organ)
                .filter(_ -> seals.of(organ).isEmpty())
                .<Seal>map(Seal.Picture::new)
                .orElseGet(Seal.Space::new);
        return new Issuer(setting.name(), gate.house(organ).replyCode(), true, setting.venue(), seal);
    }

    boolean isSet(OrganId organ) {
        return issuers.find(organ).isPresent();
    }

    IssuerSetting setting(OrganId organ) {
        return issuers.find(organ).orElseThrow(() -> new RefusedException(CaseRefusal.ISSUER_MISSING));
    }
}
