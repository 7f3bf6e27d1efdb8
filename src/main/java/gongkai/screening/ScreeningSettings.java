package gongkai.screening;

import java.util.List;
import java.util.Set;

/**
 * What screening must know of the organ.
 *
 * @param ownNames how the organ and its site are called; the first is the organ's full name
 * @param officialPhones telephones the organ has made public itself, written in any way
 * @param officialMails mail addresses the organ has made public itself
 * @param ownHosts host names whose links are not foreign
 * @param numberFormats local numbers of insured persons, cards, settlements and admissions
 * @param smallCell a cell from 1 up to but not including this is small; 5 is usual
 * @param consultation whether the item calls for opinions, so that a draft is what it ought to be
 * @param salt makes the keys of hits of this installation unlike those of others, so that they cannot be looked up
 */
public record ScreeningSettings(
        List<String> ownNames,
        Set<String> officialPhones,
        Set<String> officialMails,
        Set<String> ownHosts,
        List<NumberFormat> numberFormats,
        int smallCell,
        boolean consultation,
        String salt) {

    /**
     * A local kind of number.
     *
     * @param name what it is called, such as 医保个人编号
     * @param prefix what it begins with: digits or capital letters
     * @param length how many characters it has with the prefix
     */
    public record NumberFormat(String name, String prefix, int length) {}

    public ScreeningSettings {
        ownNames = List.copyOf(ownNames);
        officialPhones = Set.copyOf(officialPhones);
        officialMails = Set.copyOf(officialMails);
        ownHosts = Set.copyOf(ownHosts);
        numberFormats = List.copyOf(numberFormats);
    }

    /** Nothing but the organ's name is known. */
    public static ScreeningSettings of(String organName) {
        return new ScreeningSettings(List.of(organName), Set.of(), Set.of(), Set.of(), List.of(), 5, false, "");
    }

    public ScreeningSettings withPhones(Set<String> phones) {
        return new ScreeningSettings(
                ownNames, phones, officialMails, ownHosts, numberFormats, smallCell, consultation, salt);
    }

    public ScreeningSettings withMails(Set<String> mails) {
        return new ScreeningSettings(
                ownNames, officialPhones, mails, ownHosts, numberFormats, smallCell, consultation, salt);
    }

    public ScreeningSettings withHosts(Set<String> hosts) {
        return new ScreeningSettings(
                ownNames, officialPhones, officialMails, hosts, numberFormats, smallCell, consultation, salt);
    }

    public ScreeningSettings withFormats(List<NumberFormat> formats) {
        return new ScreeningSettings(
                ownNames, officialPhones, officialMails, ownHosts, formats, smallCell, consultation, salt);
    }

    public ScreeningSettings forConsultation() {
        return new ScreeningSettings(
                ownNames, officialPhones, officialMails, ownHosts, numberFormats, smallCell, true, salt);
    }

    public ScreeningSettings withSalt(String other) {
        return new ScreeningSettings(
                ownNames, officialPhones, officialMails, ownHosts, numberFormats, smallCell, consultation, other);
    }
}
