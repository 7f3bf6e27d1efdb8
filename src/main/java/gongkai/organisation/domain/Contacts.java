package gongkai.organisation.domain;

/** How the public reaches an organ (Regulation Art. 12 and 20(2)). */
public record Contacts(String address, String postcode, String officeHours, String phone, String fax, String email) {

    public static final Contacts NONE = new Contacts("", "", "", "", "", "");
}
