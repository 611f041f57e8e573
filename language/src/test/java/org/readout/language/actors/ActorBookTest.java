package org.readout.language.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.Actor;

/** Names, offices and words in; who is meant, out. Add rows to the tables. */
class ActorBookTest {

    private static final ActorBook BOOK = ActorBook.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "USA | president | 2021-01-19 | donald-trump",
                "USA | president | 2021-01-20 | joe-biden",
                "USA | president | 2021-01-21 | joe-biden",
                "USA | president | 2025-05-14 | donald-trump",
                "USA | secretary of state | 2025-05-14 | marco-rubio",
                "USA | top diplomat | 2022-03-01 | antony-blinken",
                "USA | defense secretary | 2023-06-01 | lloyd-austin",
                "USA | leader | 2010-06-01 | barack-obama",
                "GBR | prime minister | 2022-09-05 | boris-johnson",
                "GBR | prime minister | 2022-09-10 | liz-truss",
                "GBR | prime minister | 2022-10-26 | rishi-sunak",
                "GBR | chancellor | 2022-10-01 | kwasi-kwarteng",
                "GBR | king | 2023-01-01 | charles-iii",
                "DEU | chancellor | 2025-05-10 | friedrich-merz",
                "DEU | leader | 2015-01-01 | angela-merkel",
                "FRA | president | 2025-05-10 | emmanuel-macron",
                "RUS | president | 2010-01-01 | dmitry-medvedev",
                "RUS | foreign minister | 2025-05-14 | sergei-lavrov",
                "RUS | defence minister | 2023-01-01 | sergei-shoigu",
                "UKR | leader | 2025-05-14 | volodymyr-zelensky",
                "UKR | president | 2018-01-01 | petro-poroshenko",
                "TUR | president | 2025-05-14 | recep-tayyip-erdogan",
                "ITA | premier | 2025-05-14 | giorgia-meloni",
                "VAT | pope | 2025-04-01 | pope-francis",
                "VAT | pope | 2025-06-01 | leo-xiv",
                "nato | secretary-general | 2024-06-01 | jens-stoltenberg",
                "nato | secretary general | 2025-05-14 | mark-rutte",
                "un | secretary-general | 2025-05-14 | antonio-guterres",
                "hamas | leader | 2024-06-01 | ismail-haniyeh",
                "IRN | leader | 2024-01-01 | -",
                "JPN | prime minister | 2019-05-05 | shinzo-abe",
                "CHN | president | 2025-05-14 | xi-jinping",
                "VAT | prime minister | 1990-01-01 | -",
                "ATA | president | 2020-01-01 | -"
            })
    void holders_of_offices_on_a_day(String entity, String office, LocalDate on, String id) {
        assertThat(BOOK.holder(entity, office, on).map(Actor::id).orElse(null)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "donald-trump | 2019-01-01 | president of the United States | USA GOV",
                "donald-trump | 2021-06-01 | former president of the United States | USA ELI",
                "donald-trump | 2024-12-20 | former president of the United States | USA ELI",
                "joe-biden | 2020-12-20 | former vice president of the United States | USA ELI",
                "marco-rubio | 2025-05-14 | secretary of state of the United States | USA GOV",
                "marco-rubio | 2015-05-14 | senator of the United States | USA LEG",
                "friedrich-merz | 2025-05-14 | chancellor of Germany | DEU GOV",
                "antonio-guterres | 2025-05-14 | secretary-general of the United Nations | IGO",
                "naim-qassem | 2025-05-14 | secretary-general of Hezbollah | LBN REB",
                "volodymyr-zelensky | 2015-05-14 | - | UKR",
                "volodymyr-zelensky | 2019-05-01 | incoming president of Ukraine | UKR ELI"
            })
    void people_as_of_a_day(String id, LocalDate on, String role, String code) {
        Actor actor = BOOK.actor(id, on).orElseThrow();
        assertThat(actor.role()).isEqualTo(role);
        assertThat(actor.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Zelensky | volodymyr-zelensky",
                "Zelenskyy | volodymyr-zelensky",
                "Volodymyr Zelenskiy’s | volodymyr-zelensky",
                "President Zelensky | volodymyr-zelensky",
                "Recep Tayyip Erdoğan | recep-tayyip-erdogan",
                "Erdogan | recep-tayyip-erdogan",
                "MBS | mohammed-bin-salman",
                "Xi | xi-jinping",
                "Rubio | marco-rubio",
                "Pope Leo | leo-xiv",
                "Donald J Trump | donald-trump",
                "the Kremlin | rus-gov",
                "Downing Street | gbr-gov",
                "the White House | usa-gov",
                "the Élysée | fra-gov",
                "Foggy Bottom | usa-state",
                "the Pentagon | usa-pentagon",
                "the Blue House | kor-gov",
                "the Knesset | knesset",
                "Beijing | chn-gov",
                "Kiev | ukr-gov",
                "Ukrainians | ukr-people",
                "British | gbr",
                "US | usa",
                "U.S. | usa",
                "us | -",
                "Us | -",
                "who | -",
                "WHO | who",
                "Nato | nato",
                "turkey | -",
                "Turkey | tur",
                "Russian foreign ministry | rus-mfa",
                "Turkish government | tur-gov",
                "U.S. Army | usa-mil",
                "government of Poland | pol-gov",
                "ISW | isw",
                "Institute for the Study of War | isw",
                "Reuters | reuters",
                "Federation Council | federation-council",
                "Houthi | houthis",
                "Azov | azov",
                "Nobody Inparticular | -"
            })
    void the_likeliest_sense_of_a_name(String words, String id) {
        var senses = BOOK.senses(words, LocalDate.parse("2025-05-14"));
        Actor actor = senses.isEmpty() ? null : senses.getFirst().actor();
        assertThat(actor == null ? null : actor.id()).isEqualTo(id);
    }

    @Test
    void surnames_alone_are_flagged_and_ranked_by_who_is_in_office() {
        var senses = BOOK.senses("Bush", LocalDate.parse("2005-01-01"));
        assertThat(senses.getFirst().surnameOnly()).isTrue();
        assertThat(senses.getFirst().actor()).extracting(Actor::id).isEqualTo("george-w-bush");
        assertThat(BOOK.senses("George W. Bush").getFirst().surnameOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ukraine | UKR",
                "Ukrainian | UKR",
                "Ukrainians | UKR",
                "Moscow | RUS",
                "UK | GBR",
                "Briton | GBR",
                "the Netherlands | NLD",
                "Dutch | NLD",
                "Danes | DNK",
                "UAE | ARE",
                "DRC | COD",
                "the Vatican | VAT",
                "Soviet | SUN",
                "Burmese | MMR",
                "Cote d’Ivoire | CIV",
                "Türkiye | TUR",
                "Washington | USA",
                "West Germany | DEU",
                "Atlantis | -",
                "america | -"
            })
    void countries_of_words(String words, String code) {
        assertThat(BOOK.country(words).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "president | president | GOV | true",
                "US Secretary of State | foreign-minister | GOV | true",
                "the deputy head of Russia’s Federation Council | deputy-head | * | false",
                "Kremlin aide | aide | GOV | false",
                "former Russian ambassador to the US | ambassador | GOV | false",
                "a senior Trump administration official | official | GOV | false",
                "spokeswoman for the ministry | spokesperson | * | false",
                "opposition lawmakers | lawmaker | LEG | false",
                "German Chancellor | prime-minister | GOV | true",
                "rebel leader | rebel-leader | REB | false",
                "residents | resident | CVL | false",
                "special envoy to Ukraine | envoy | GOV | false",
                "prime ministers | prime-minister | GOV | true",
                "table | - | - | -"
            })
    void roles_of_noun_phrases(String words, String key, String sector, Boolean unique) {
        Role role = BOOK.role(words).orElse(null);
        assertThat(role == null ? null : role.key()).isEqualTo(key);
        if (role != null) {
            assertThat(role.sector()).isEqualTo(sector);
            assertThat(role.holderUnique()).isEqualTo(unique);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kharkov | city | UKR", "Istanbul | city | TUR", "the Middle East | region | -", "Kyiv | capital | UKR",
                "Donbass | region | UKR", "Poland | country | POL", "Black Sea | water | -", "Texas | state | USA"
            })
    void places_of_words(String words, String kind, String country) {
        PlaceEntry place = BOOK.place(words).orElseThrow();
        assertThat(place.kind()).isEqualTo(kind);
        assertThat(place.countries().isEmpty() ? null : place.countries().getFirst())
                .isEqualTo(country);
    }

    @Test
    void media_know_wires_and_state_media() {
        assertThat(BOOK.media("AFP").orElseThrow().wire()).isTrue();
        assertThat(BOOK.media("the BBC").orElseThrow().wire()).isFalse();
        assertThat(BOOK.media("Russia 24").orElseThrow().state()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Kaja Kallas,FEMALE", "Volodymyr Somebody,MALE", "Mr Peter Smith,MALE", "Xqz Zqx,UNKNOWN"})
    void given_names_tell_gender(String name, Gender gender) {
        assertThat(BOOK.genderOfName(name)).isEqualTo(gender);
    }

    @Test
    void keys_do_not_change_when_made_again_and_never_fail() {
        Random random = new Random(7);
        String letters = "aB é’'.-/ sSşŁß\uD83D\uDE00\u0301 the ’s\u00A0\"";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(14);
            for (int j = 0; j < length; j++) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            String key = NameKey.of(words.toString());
            assertThat(NameKey.of(key)).as("key of <%s>", words).isEqualTo(key);
            BOOK.senses(words.toString());
            BOOK.role(words.toString());
        }
    }

    @Test
    void hostile_input_is_cheap() {
        String long1 = "the ".repeat(100_000) + "X";
        assertThat(BOOK.senses(long1)).isEmpty();
        assertThat(BOOK.role("minister ".repeat(50_000))).isEmpty();
    }
}
