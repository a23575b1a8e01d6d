package io.proofdesk.rules;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Finding;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.briefing.ChangeWindow;
import io.proofdesk.rules.briefing.PolicyPromise;
import io.proofdesk.rules.briefing.StoreFacts;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.CalendarReader;
import io.proofdesk.rules.note.Wordings;
import io.proofdesk.rules.reply.Labels;
import io.proofdesk.rules.reply.ReplyFacts;
import io.proofdesk.rules.reply.ReplyRenderer;
import io.proofdesk.rules.reply.StoreTerms;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.settling.Policy;
import io.proofdesk.rules.vocabulary.Profile;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.vocabulary.VocabularyWord;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms need of a profile, read from its settings; everything missing is a finding that
 * names the setting. One call, one thread.
 */
final class ProfileTerms {
  // words of settings that are read here and not by a table
  private static final String GIVES_CODE = "CODE_FOR_ASKING";
  private static final String ASKS_FOR_ORDER = "EMAIL_AND_ORDER";

  private final Vocabulary vocabulary;
  private final Profile profile;
  private final List<Finding> findings;

  ProfileTerms(Vocabulary vocabulary, Profile profile, List<Finding> findings) {
    this.vocabulary = vocabulary;
    this.profile = profile;
    this.findings = findings;
  }

  /**
   * What was read.
   *
   * @param renderer writes replies with the vocabulary's labels
   * @param language the store's language, for writers whose language nobody writes
   * @param team how the store's team writes among itself
   */
  record Terms(
      StoreFacts storeFacts,
      Policy policy,
      BusinessCalendar calendar,
      ReplyRenderer renderer,
      Language language,
      Wordings team) {}

  /** The terms; null when one is missing, and the findings say which. */
  @Nullable Terms read() {
    var before = findings.size();
    var calendar = calendar();
    var language = language();
    var stalled = whole("Stalled days");
    var window = whole("Same-issue window");
    var repeat = whole("Repeat threshold");
    var role = text("Hand-over role");
    var reply = text("Hand-over reply");
    var update = profile.settings().duration("Next update target");
    if (update == null) {
      missing("Next update target", "a duration such as 8 h");
    }
    var mode = changeWindowMode();
    if (findings.size() > before
        || calendar == null
        || language == null
        || update == null
        || mode == null) {
      return null;
    }
    return new Terms(
        new StoreFacts(
            profile.currency(),
            profile.zone(),
            profile.language(),
            evidenceTypes(),
            new ChangeWindow(profile.changeWindow(), mode),
            new CalendarTime(calendar),
            policyPromise(),
            profile.settings().duration("Evidence deadline"),
            Math.toIntExact(stalled),
            Math.toIntExact(window),
            declared()::contains,
            lists(),
            name -> vocabulary.traits("Role", name).contains(Trait.MAY_APPROVE),
            name -> vocabulary.traits("Situation", name).contains(Trait.ASKS_FOR_DATA),
            name -> vocabulary.traits("Situation", name).contains(Trait.ASKS_CARRIER),
            name -> vocabulary.traits("Resolution", name).contains(Trait.MAKES_GOOD),
            name -> vocabulary.traits("Evidence", name).contains(Trait.SHOWS_ONE_ITEM),
            new RecentOrders(labels(), profile.zone(), language)),
        new Policy(
            repeat,
            role,
            update,
            reply,
            leadTime("Refund posting days min", "Refund posting days max"),
            withTrait("Resolution", EnumSet.of(Trait.MOVES_MONEY, Trait.MOVES_GOODS)),
            withTrait("Resolution", EnumSet.of(Trait.MOVES_MONEY)),
            withTrait("Resolution", EnumSet.of(Trait.MAKES_GOOD)),
            withTrait("Role", EnumSet.of(Trait.MAY_APPROVE)),
            new ReplyFacts.Store(
                profile.zone(),
                profile.storeName(),
                profile.supportAddress(),
                profile.signature(),
                signedAs(),
                storeTerms())),
        calendar,
        new ReplyRenderer(labels()),
        language,
        new Wordings(labels(Wordings::amongUs), language, profile.zone()));
  }

  private @Nullable BusinessCalendar calendar() {
    var grid = profile.calendar();
    if (grid == null) {
      missing("sheet Calendar", "the store's hours");
      return null;
    }
    var read = CalendarReader.read(grid, List.of());
    findings.addAll(read.findings());
    return read.calendar();
  }

  private @Nullable Language language() {
    var language = Language.of(profile.language());
    if (language == null) {
      missing("Language", "a language replies are written in, such as en or zh");
    }
    return language;
  }

  private ChangeWindow.@Nullable Mode changeWindowMode() {
    var mode = text("Change window mode");
    for (var known : ChangeWindow.Mode.values()) {
      if (known.name().equals(mode)) {
        return known;
      }
    }
    if (!mode.isEmpty()) {
      missing("Change window mode", "one of WINDOW_ONLY, STAGE_ONLY, EITHER");
    }
    return null;
  }

  private @Nullable PolicyPromise policyPromise() {
    var handling = leadTime("Handling days min", "Handling days max");
    var delivery = leadTime("Delivery days min", "Delivery days max");
    var making = leadTime("Making days min", "Making days max");
    return handling == null || delivery == null
        ? null
        : new PolicyPromise(handling, delivery, making);
  }

  /** A reply in another language than the store's own is signed in that language. */
  private Map<Language, ReplyFacts.SignedAs> signedAs() {
    var signed = new EnumMap<Language, ReplyFacts.SignedAs>(Language.class);
    for (var other : Language.values()) {
      var in = " in " + other.tag();
      var name = profile.settings().text("Store name" + in);
      var signature = profile.settings().text("Signature" + in);
      if (name != null || signature != null) {
        signed.put(
            other,
            new ReplyFacts.SignedAs(
                requireNonNullElse(name, profile.storeName()),
                requireNonNullElse(signature, profile.signature())));
      }
    }
    return signed;
  }

  private StoreTerms storeTerms() {
    var settings = profile.settings();
    var wait = settings.whole("Refused parcel wait");
    return new StoreTerms(
        leadTime("Handling days min", "Handling days max"),
        leadTime("Making days min", "Making days max"),
        leadTime("Delivery days min", "Delivery days max"),
        settings.money("Free shipping from"),
        settings.whole("Kept return share"),
        settings.whole("Store credit bonus"),
        settings.whole("Cancellation fee after start"),
        settings.text("Apology code name"),
        wait == null
            ? null
            : new LeadTime(Math.toIntExact(wait), Math.toIntExact(wait), Basis.CALENDAR),
        settings.text("Way back for taste"),
        settings.whole("Preference return window"),
        settings.text("Return page"),
        GIVES_CODE.equals(settings.text("Discount answer"))
            ? settings.text("Asking code name")
            : null,
        ASKS_FOR_ORDER.equals(settings.text("Identity asked by")));
  }

  private @Nullable LeadTime leadTime(String min, String max) {
    var from = profile.settings().whole(min);
    var to = profile.settings().whole(max);
    if (from == null || to == null) {
      return null;
    }
    if (from > to) {
      missing(max, "at least as many days as `" + min + "`");
      return null;
    }
    return new LeadTime(Math.toIntExact(from), Math.toIntExact(to), Basis.BUSINESS);
  }

  private TreeSet<String> withTrait(String list, Set<Trait> traits) {
    var found = new TreeSet<String>();
    var words = vocabulary.words(list);
    for (String word : words == null ? List.<String>of() : words) {
      if (!Collections.disjoint(vocabulary.traits(list, word), traits)) {
        found.add(word);
      }
    }
    return found;
  }

  /**
   * The words of all lists; what a caller sends beyond them is not taken into a brief as it stands.
   */
  private Set<String> declared() {
    var words = new HashSet<String>();
    vocabulary.lists().values().forEach(list -> list.forEach(word -> words.add(word.id())));
    return words;
  }

  private Map<String, Set<String>> lists() {
    var lists = new HashMap<String, Set<String>>();
    vocabulary
        .lists()
        .forEach(
            (list, words) ->
                lists.put(
                    list, words.stream().map(VocabularyWord::id).collect(Collectors.toSet())));
    return Map.copyOf(lists);
  }

  private SortedSet<String> evidenceTypes() {
    var words = vocabulary.words("Evidence");
    return words == null ? new TreeSet<>() : new TreeSet<>(words);
  }

  private Labels labels() {
    return labels((label, language) -> label);
  }

  /** Every label at hand: a decision asks for some fifty of them. */
  private Labels labels(BiFunction<String, Language, String> worded) {
    var prepared = new EnumMap<Language, Map<String, Map<String, String>>>(Language.class);
    for (var language : Language.values()) {
      var lists = new HashMap<String, Map<String, String>>();
      vocabulary
          .lists()
          .forEach(
              (list, words) -> {
                var labels = new HashMap<String, String>();
                for (var word : words) {
                  var label = word.label(language.tag());
                  if (!label.isEmpty()) {
                    labels.putIfAbsent(word.id(), worded.apply(label, language));
                  }
                }
                lists.put(list, labels);
              });
      prepared.put(language, lists);
    }
    return (list, word, language) ->
        prepared.getOrDefault(language, Map.of()).getOrDefault(list, Map.of()).get(word);
  }

  private long whole(String setting) {
    var value = profile.settings().whole(setting);
    if (value == null) {
      missing(setting, "a whole number");
      return 0;
    }
    return value;
  }

  private String text(String setting) {
    var value = profile.settings().text(setting);
    if (value == null || value.isBlank()) {
      missing(setting, "a word");
      return "";
    }
    return value;
  }

  private void missing(String setting, String expected) {
    findings.add(
        Finding.error(
            "profile.setting-missing",
            "profiles/" + profile.name() + " Settings",
            setting,
            expected,
            "add or correct the row `" + setting + "`"));
  }
}
