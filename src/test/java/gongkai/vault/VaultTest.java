package gongkai.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.database.DataDirectory;
import gongkai.database.DatabaseAddress;
import gongkai.database.StartFailure;
import gongkai.database.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTest {

    private static final String NUMBER = "110105194912310021";
    private static final SealedColumn SECRET = SealedColumn.of("accounts.account", "secret", "person_id");
    private static final SealedColumn HALF = SealedColumn.of("accounts.reset_request", "half", "person_id");

    @TempDir
    Path dir;

    private final DatabaseAddress database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.source(database));
    private DataDirectory data = DataDirectory.open(TestPostgres.temporaryDirectory());

    @AfterEach
    void close() {
        data.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_opens_at_its_place_even_after_a_restart(Algorithm algorithm) {
        var sealed = vault(algorithm).seal(NUMBER, SECRET.at(12));

        assertThat(sealed).hasSize(5 + 12 + NUMBER.length() + 16);
        assertThat(new String(sealed, UTF_8)).doesNotContain(NUMBER);
        assertThat(vault(algorithm).openText(sealed, SECRET.at(12))).isEqualTo(NUMBER);
    }

    @Test
    void a_value_moved_to_another_row_or_column_does_not_open() {
        var vault = vault();
        var sealed = vault.seal(NUMBER, SECRET.at(12));

        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, SECRET.at(13)));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, HALF.at(12)));
    }

    @Test
    void two_keys_of_a_row_are_not_mistaken_for_one_another() {
        var column = SealedColumn.of("a.b", "c", "d", "e");

        assertThat(column.at("1 1", "1")).isNotEqualTo(column.at("1", "1 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> column.at("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SealedColumn.of("a.b", "c; drop table a.b", "d"));
    }

    @Test
    void a_single_changed_bit_is_noticed_wherever_it_is() {
        var vault = vault();
        var sealed = vault.seal(NUMBER, SECRET.at(12));

        for (int at = 0; at < sealed.length; at++) {
            var damaged = sealed.clone();
            damaged[at] ^= 1;
            assertThatIllegalStateException().as("byte %d", at).isThrownBy(() -> vault.open(damaged, SECRET.at(12)));
        }
        assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[0], SECRET.at(12)));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[] {1, 2, 3, 4, 5, 6}, SECRET.at(12)));
    }

    @Test
    void the_same_value_is_sealed_differently_each_time_and_found_again_by_its_fingerprint() {
        var vault = vault();

        assertThat(vault.seal(NUMBER, SECRET.at(12))).isNotEqualTo(vault.seal(NUMBER, SECRET.at(12)));
        assertThat(vault.fingerprint("identity", NUMBER))
                .hasSize(64)
                .doesNotContain(NUMBER)
                .isEqualTo(vault().fingerprint("identity", NUMBER))
                .isNotEqualTo(vault.fingerprint("telephone", NUMBER))
                .isNotEqualTo(vault.fingerprint("identity", NUMBER + "X"));
    }

    @Test
    void keys_are_readable_by_the_owner_alone() throws IOException {
        vault();

        try (var files = Files.list(data.keys().resolve("vault"))) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                            .isEqualTo("rw-------"));
        }
    }

    /** Otherwise new values would be sealed with a key of nobody, and a backup of the right one would come too late. */
    @Test
    void it_does_not_start_on_data_whose_keys_are_missing() throws IOException {
        vault();
        try (var other = DataDirectory.open(TestPostgres.temporaryDirectory())) {
            assertThatThrownBy(() -> vault(other, Algorithm.SM4))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("缺少");
            assertThat(Files.list(other.keys().resolve("vault"))).isEmpty();
        }
        Files.delete(data.keys().resolve("vault/fingerprint.key"));
        assertThatThrownBy(this::vault).isInstanceOf(StartFailure.class).hasMessageContaining("缺少");
    }

    @Test
    void a_damaged_key_stops_the_program_with_a_word_of_what_to_do() throws IOException {
        var key = data.keys().resolve("vault/0001-00000000.key");
        Files.createDirectories(key.getParent());
        for (var text : List.of("", "SM4-GCM 1234", "SM4-GCM " + "0".repeat(32), "ROT13 " + "0".repeat(32))) {
            Files.writeString(key, text);

            assertThatThrownBy(this::vault).isInstanceOf(StartFailure.class).hasMessageContaining("已损坏");
        }
    }

    @Test
    void a_rotation_seals_everything_anew_while_the_program_goes_on() {
        var vault = vault();
        accounts(1, 250).forEach(it -> keep(it, vault.seal("secret " + it, SECRET.at(it))));
        var first = lines().getFirst().id();

        assertThat(rotate(Algorithm.AES)).isEmpty();

        assertThat(lines())
                .extracting(Rotation.Line::algorithm, Rotation.Line::isNewest, Rotation.Line::sealed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SM4-GCM", false, 0L),
                        org.assertj.core.groups.Tuple.tuple("AES-256-GCM", true, 250L));
        accounts(1, 250)
                .forEach(it ->
                        assertThat(vault.openText(kept(it), SECRET.at(it))).isEqualTo("secret " + it));
        assertThat(HexFormat.of().formatHex(vault.seal("later", SECRET.at(9)), 1, 5))
                .isEqualTo(lines().getLast().id())
                .isNotEqualTo(first);
    }

    @Test
    void a_rotation_cut_short_goes_on_with_the_same_key() {
        var vault = vault();
        accounts(1, 250).forEach(it -> keep(it, vault.seal("secret " + it, SECRET.at(it))));

        assertThatIllegalStateException().isThrownBy(() -> {
            try (var rotation = rotation()) {
                rotation.run(Algorithm.SM4, done -> {
                    throw new IllegalStateException("killed after " + done);
                });
            }
        });
        assertThat(lines()).extracting(Rotation.Line::sealed).containsExactly(150L, 100L);
        try (var rotation = rotation()) {
            assertThat(rotation.isUnderWay()).isTrue();
        }
        rotate(Algorithm.AES);

        assertThat(lines()).extracting(Rotation.Line::sealed).containsExactly(0L, 250L);
        accounts(1, 250)
                .forEach(it ->
                        assertThat(vault.openText(kept(it), SECRET.at(it))).isEqualTo("secret " + it));
    }

    @Test
    void a_value_that_does_not_open_is_named_and_stops_nothing() {
        var vault = vault();
        accounts(1, 3).forEach(it -> keep(it, vault.seal("secret " + it, SECRET.at(it))));
        keep(2L, vault.seal("moved", SECRET.at(3)));

        assertThat(rotate(Algorithm.SM4)).containsExactly(SECRET.at(2).context());

        assertThat(lines()).extracting(Rotation.Line::sealed).containsExactly(1L, 2L);
    }

    @Test
    void only_keys_that_nothing_uses_are_retired_and_each_change_is_told_once() {
        var vault = vault();
        accounts(1, 2).forEach(it -> keep(it, vault.seal("secret " + it, SECRET.at(it))));
        var first = lines().getFirst().id();
        keep(2L, vault.seal("moved", SECRET.at(3)));
        rotate(Algorithm.SM4);
        var second = lines().getLast().id();

        assertThat(retire()).isEmpty();
        keep(2L, vault.seal("new", SECRET.at(2)));
        assertThat(retire()).containsExactly(first);

        assertThat(lines()).extracting(Rotation.Line::id).containsExactly(second);
        var told = new java.util.ArrayList<KeyChange>();
        vault().tell(told::add);
        vault.tell(told::add);
        assertThat(told).containsExactlyInAnyOrder(new KeyChange(first, true), new KeyChange(second, false));
    }

    @Test
    void what_was_sealed_before_there_were_several_keys_opens_and_is_sealed_anew()
            throws IOException, InvalidCipherTextException {
        var key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        Files.createDirectories(data.keys());
        Files.writeString(data.keys().resolve("accounts.key"), HexFormat.of().formatHex(key));
        accounts(1, 1);
        keep(1L, old(key));
        var vault = vault();

        assertThat(vault.openText(kept(1), SECRET.at(1))).isEqualTo("old");
        assertThat(lines()).extracting(Rotation.Line::sealed).containsExactly(1L, 0L);
        rotate(Algorithm.SM4);

        assertThat(vault.openText(kept(1), SECRET.at(1))).isEqualTo("old");
        assertThat(retire()).hasSize(2);
        assertThat(data.keys().resolve("accounts.key")).doesNotExist();
    }

    @Test
    void a_database_from_before_is_refused_by_a_rotation_with_a_word_of_what_to_do() {
        jdbc.sql("drop table vault.key").update();

        assertThatThrownBy(this::rotation).isInstanceOf(StartFailure.class).hasMessageContaining("还没有");
    }

    /** As the program wrote it, with the byte that the migration puts before. */
    private static byte[] old(byte[] key) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(true, new AEADParameters(new KeyParameter(key), 128, new byte[12]));
        var out = new byte[1 + 12 + 3 + 16];
        cipher.doFinal(out, 13 + cipher.processBytes("old".getBytes(UTF_8), 0, 3, out, 13));
        return out;
    }

    private Vault vault() {
        return vault(Algorithm.SM4);
    }

    private Vault vault(Algorithm algorithm) {
        return vault(data, algorithm);
    }

    private Vault vault(DataDirectory in, Algorithm algorithm) {
        return new Vault(in, new VaultSettings(algorithm, ""), PgKeyStore.on(TestPostgres.source(database)));
    }

    private Rotation rotation() {
        return new Rotation(data.keys(), "", database);
    }

    private List<Rotation.Line> lines() {
        try (var rotation = rotation()) {
            return rotation.lines();
        }
    }

    private List<String> rotate(Algorithm algorithm) {
        try (var rotation = rotation()) {
            return rotation.run(algorithm, _ -> {});
        }
    }

    private List<String> retire() {
        try (var rotation = rotation()) {
            return rotation.retire();
        }
    }

    private List<Long> accounts(long from, long to) {
        var all = java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
        all.forEach(it -> jdbc.sql("""
                        insert into accounts.account (person_id, login_name, password_hash, password_set_at, must_change)
                        values (:id, 'login' || :id, 'x', now(), false)
                            on conflict do nothing
                        """).param("id", it).update());
        return all;
    }

    private void keep(long id, byte[] sealed) {
        jdbc.sql("update accounts.account set secret = :sealed where person_id = :id")
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    private byte[] kept(long id) {
        return jdbc.sql("select secret from accounts.account where person_id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
