package gongkai.citizens.web;

/** Who may apply (Regulation Art. 27), as the form asks. */
enum ApplicantKind {
    PERSON("公民"),
    ORGANISATION("法人或其他组织");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
