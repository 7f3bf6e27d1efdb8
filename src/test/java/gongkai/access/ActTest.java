package gongkai.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Act.Audience;
import gongkai.access.Role.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActTest {

    private static final Set<Act> ADMINISTRATION = EnumSet.of(
            Act.MAINTAIN_ORGANS,
            Act.MAINTAIN_ACCOUNTS,
            Act.GRANT_ROLES,
            Act.SET_SECURITY_POLICY,
            Act.MAINTAIN_CALENDARS,
            Act.MAINTAIN_VOCABULARIES,
            Act.READ_TRAIL);

    /** Accounts cannot be opened for people who are not registered, nor roles granted to people one cannot see. */
    private static final Set<Act> SHARED =
            EnumSet.of(Act.SEE_ORGANISATION, Act.MAINTAIN_PEOPLE, Act.HELP_ADMINISTRATORS, Act.SEE_INFECTIONS);

    /** Whoever changes who may do what writes it down here too, and is asked why in review. */
    @Test
    void the_whole_table_of_roles_and_acts_is_the_one_agreed() {
        assertThat(table()).isEqualTo("""
                SEE_ORGANISATION: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR SYSTEM_ADMINISTRATOR\
                 SECURITY_ADMINISTRATOR
                MAINTAIN_ORGANS: SYSTEM_ADMINISTRATOR
                MAINTAIN_ORGAN_CONTACTS: OFFICE_CLERK OFFICE_HEAD
                MAINTAIN_PEOPLE: OFFICE_CLERK OFFICE_HEAD SYSTEM_ADMINISTRATOR
                MAINTAIN_LEADERSHIP: OFFICE_CLERK OFFICE_HEAD
                MAINTAIN_LIAISONS: OFFICE_CLERK OFFICE_HEAD
                CONFIRM_HANDOVER: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                CONFIRM_FOR_ABSENT: OFFICE_HEAD
                FILE_WITH_SUPERIOR: OFFICE_CLERK OFFICE_HEAD
                DELEGATE: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                SEE_CATALOGUE: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                MAINTAIN_CATALOGUE: OFFICE_CLERK OFFICE_HEAD
                SEE_DISCLOSURES: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                DRAFT_DISCLOSURES: AUTHOR LIAISON OFFICE_CLERK
                PASS_UNIT: UNIT_HEAD
                REVIEW_SECRECY: SECRECY_REVIEWER
                REVIEW_ATTRIBUTE: ATTRIBUTE_REVIEWER
                SIGN_DISCLOSURES: LEADER_IN_CHARGE PRINCIPAL_LEADER
                PUBLISH_DISCLOSURES: PUBLISHER
                WITHDRAW_DISCLOSURES: OFFICE_CLERK OFFICE_HEAD PUBLISHER
                MARK_DISCLOSURES: OFFICE_CLERK OFFICE_HEAD PUBLISHER
                IMPORT_DISCLOSURES: AUTHOR LIAISON OFFICE_CLERK OFFICE_HEAD
                TAKE_OVER_HISTORY: OFFICE_HEAD
                MAINTAIN_DISCLOSURE_RULES: OFFICE_HEAD
                SEE_NORMATIVES: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                DRAFT_NORMATIVES: AUTHOR LIAISON OFFICE_CLERK OFFICE_HEAD
                REVIEW_LEGALITY: ATTRIBUTE_REVIEWER
                MAINTAIN_NORMATIVES: OFFICE_CLERK OFFICE_HEAD
                SET_NORMATIVE_RULES: OFFICE_HEAD
                SEE_APPLICATIONS: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER CASE_OFFICER SUPERVISOR
                READ_APPLICANTS: OFFICE_CLERK OFFICE_HEAD
                HOLD_APPLICANT_RECORDS: OFFICE_CLERK OFFICE_HEAD
                SEE_INFECTIONS: OFFICE_CLERK OFFICE_HEAD SECURITY_ADMINISTRATOR
                PROPOSE_ANSWERS: OFFICE_CLERK
                REGISTER_APPLICATIONS: OFFICE_CLERK OFFICE_HEAD
                HANDLE_APPLICATIONS: OFFICE_CLERK OFFICE_HEAD
                DECIDE_APPLICATIONS: OFFICE_HEAD
                WORK_ON_APPLICATIONS: AUTHOR LIAISON UNIT_HEAD OFFICE_CLERK CASE_OFFICER
                REVIEW_REPLY_SECRECY: SECRECY_REVIEWER
                REVIEW_REPLY_LEGALITY: ATTRIBUTE_REVIEWER
                SIGN_REPLIES: LEADER_IN_CHARGE PRINCIPAL_LEADER
                SEE_ENCLOSURES: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER CASE_OFFICER
                PREPARE_ENCLOSURES: AUTHOR LIAISON UNIT_HEAD OFFICE_CLERK CASE_OFFICER
                CORRECT_APPLICATIONS: OFFICE_HEAD
                IMPORT_APPLICATIONS: OFFICE_HEAD
                SET_APPLICATION_RULES: OFFICE_HEAD
                SEE_REMEDIES: ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD LEADER_IN_CHARGE PRINCIPAL_LEADER SUPERVISOR
                HANDLE_REMEDIES: OFFICE_CLERK OFFICE_HEAD
                SET_REMEDY_RULES: OFFICE_HEAD
                SEE_CHANNELS: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                MAINTAIN_CHANNELS: OFFICE_CLERK OFFICE_HEAD
                RECORD_DELIVERY: OFFICE_CLERK OFFICE_HEAD PUBLISHER
                SEND_NOTICES: OFFICE_CLERK OFFICE_HEAD
                SEE_WORK_YEAR: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                MAINTAIN_WORK_YEAR: OFFICE_CLERK OFFICE_HEAD
                SEE_REPORT_CHECKS: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                CHECK_REPORTS: OFFICE_CLERK OFFICE_HEAD
                SEE_ANNUAL_REPORTS: AUTHOR LIAISON UNIT_HEAD SECRECY_REVIEWER ATTRIBUTE_REVIEWER OFFICE_CLERK OFFICE_HEAD\
                 LEADER_IN_CHARGE PRINCIPAL_LEADER PUBLISHER CASE_OFFICER ASSESSOR SUPERVISOR
                COMPILE_ANNUAL_REPORTS: OFFICE_CLERK OFFICE_HEAD
                ALLOW_REPORT_FINDINGS: LEADER_IN_CHARGE PRINCIPAL_LEADER
                HAND_IN_UNIT_REPORT: AUTHOR LIAISON UNIT_HEAD
                COLLECT_ANNUAL_REPORTS: SUPERVISOR
                SET_ANNUAL_REPORT_DATES: OFFICE_CLERK OFFICE_HEAD
                OPEN_WORK_YEAR: OFFICE_HEAD
                ASSIGN_TASKS: OFFICE_CLERK OFFICE_HEAD
                FINISH_TASKS: LIAISON OFFICE_CLERK OFFICE_HEAD
                ASSIGN_TO_SUBORDINATES: SUPERVISOR
                SEE_SUBORDINATES: SUPERVISOR
                MAINTAIN_ACCOUNTS: SYSTEM_ADMINISTRATOR
                HELP_ADMINISTRATORS: SYSTEM_ADMINISTRATOR SECURITY_ADMINISTRATOR AUDIT_ADMINISTRATOR
                GRANT_ROLES: SECURITY_ADMINISTRATOR
                SET_SECURITY_POLICY: SECURITY_ADMINISTRATOR
                MAINTAIN_CALENDARS: SYSTEM_ADMINISTRATOR
                MAINTAIN_VOCABULARIES: SYSTEM_ADMINISTRATOR
                READ_TRAIL: AUDIT_ADMINISTRATOR
                SEE_LEDGER: OFFICE_CLERK OFFICE_HEAD LEADER_IN_CHARGE PRINCIPAL_LEADER SUPERVISOR
                """);
    }

    @ParameterizedTest
    @EnumSource
    void no_administrator_does_business_and_no_business_role_administers(Act act) {
        for (var role : Role.values()) {
            var open = act.audience() == Audience.ROLES && only(role).may(act);
            if (ADMINISTRATION.contains(act)) {
                assertThat(open && role.kind() == Kind.BUSINESS)
                        .as("%s %s", act, role)
                        .isFalse();
            } else if (!SHARED.contains(act)) {
                assertThat(open && role.kind() == Kind.ADMINISTRATION)
                        .as("%s %s", act, role)
                        .isFalse();
            }
        }
    }

    @Test
    void each_act_of_administration_belongs_to_exactly_one_administrator() {
        assertThat(ADMINISTRATION)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.roles()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_holds_no_role_may_do_only_what_asks_for_none(Act act) {
        var nobody = new Actor(new PersonId(9), "无", new Branch("1."), Set.of(), Set.of(), Map.of());

        assertThat(nobody.may(act)).isEqualTo(act.audience() != Audience.ROLES);
    }

    @ParameterizedTest
    @EnumSource
    void an_act_of_roles_names_at_least_one_and_the_others_none(Act act) {
        assertThat(act.roles().isEmpty()).isEqualTo(act.audience() != Audience.ROLES);
    }

    /** As the actor answers it, not as the enum lists it. */
    private static String table() {
        return Stream.of(Act.values())
                .filter(it -> it.audience() == Audience.ROLES)
                .map(act -> act + ": "
                        + Stream.of(Role.values())
                                .filter(role -> only(role).may(act))
                                .map(Role::name)
                                .collect(joining(" "))
                        + "\n")
                .collect(joining());
    }

    private static Actor only(Role role) {
        return new Actor(new PersonId(1), "某", new Branch("1."), Set.of(), Set.of(role), Map.of());
    }
}
