/* The award: ranking, what other weights would make of it, sets of criteria, and the frozen decision. */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-award-edition.h"
#include "klaster-award-set.h"
#include "klaster-cli-private.h"
#include "klaster-office.h"

#define SPREAD 0.5
/* Scores in which the jurors differ, told below the ranking. */
#define SPREADS 5

static gpointer
build_edition (KlasterReader *reader, gpointer query, GError **error)
{
  return klaster_award_edition_build (reader, query, error);
}

/* "2026", an id or the unique beginning of one. */
static KlasterAwardEdition *
load_edition (KlasterStore *store, const char *typed, GError **error)
{
  KlasterAwardQuery query = { 0 };
  g_autofree char *id = NULL;

  if (typed != NULL && strlen (typed) == 4 && strspn (typed, "0123456789") == 4)
    query.year = atoi (typed);
  else if (typed != NULL)
    {
      id = klaster_cli_dup_id (store, klaster_entity_get ("award"), typed, error);
      if (id == NULL)
        return NULL;
      query.id = id;
    }
  return klaster_store_run (store, build_edition, &query, error);
}

/* ---- weights that are tried out */

/* A criterion by its number, or by a part of its label that only one has. */
static int
find_criterion (const KlasterAwardEdition *edition, const char *typed)
{
  guint n = edition->sheet->criteria->len;
  char *end;
  gint64 number = g_ascii_strtoll (typed, &end, 10);
  int found = -1;

  if (*end == '\0' && number >= 1 && number <= n)
    return (int)number - 1;
  for (guint c = 0; c < n; c++)
    if (klaster_text_contains (klaster_award_sheet_get_criterion (edition->sheet, c)->label, typed))
      {
        if (found >= 0)
          return -1;
        found = (int)c;
      }
  return found;
}

/* CRITERION=WEIGHT into WANTED. */
static gboolean
read_weight (const KlasterAwardEdition *edition, const char *word, double *wanted, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize)(equals - word)) : NULL;
  int criterion = name != NULL && *name != '\0' ? find_criterion (edition, name) : -1;
  double weight;

  if (criterion < 0)
    {
      g_set_error (
          error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
          _ ("“%s” is not CRITERION=WEIGHT with the number of a criterion, or a part of its "
             "label that only one has."),
          word);
      return FALSE;
    }
  if (!klaster_number_parse (equals + 1, &weight, error))
    return FALSE;
  if (weight < 0 || weight > KLASTER_AWARD_WEIGHTS)
    {
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT,
                   _ ("A weight is a number from 0 to 100, not %s."), equals + 1);
      return FALSE;
    }
  wanted[criterion] = weight;
  return TRUE;
}

/* Those of the edition, with what is tried out: behind --what-if, once or several times, and in the words that follow.
 * NULL with ERROR; (transfer full). */
static double *
dup_weights (const KlasterAwardEdition *edition, const KlasterArguments *arguments, GError **error)
{
  guint n = edition->sheet->criteria->len;
  g_autofree double *weights = g_memdup2 (edition->weights, n * sizeof (double));
  g_autofree double *wanted = g_new (double, n);
  gboolean tried = arguments->what_if != NULL || arguments->n_words > 1;

  for (guint c = 0; c < n; c++)
    wanted[c] = NAN;
  if (arguments->what_if != NULL && !read_weight (edition, arguments->what_if, wanted, error))
    return NULL;
  for (guint i = 0; i < arguments->more_what_ifs->len; i++)
    if (!read_weight (edition, arguments->more_what_ifs->pdata[i], wanted, error))
      return NULL;
  for (guint i = 1; i < arguments->n_words; i++)
    if (!read_weight (edition, arguments->words[i], wanted, error))
      return NULL;
  if (tried && !klaster_award_fix_weights (weights, n, wanted, error))
    return NULL;
  return g_steal_pointer (&weights);
}

/* ---- the ranking */

typedef struct
{
  const KlasterAwardEdition *edition;
  const KlasterAwardResult *result;
  const double *weights;
  double *first, *three; /* percent by site; NAN: not in the field */
} Answer;

static void
count_field (Answer *self, const KlasterAwardField *field, const KlasterAwardDraws *draws)
{
  g_autofree guint *first = g_new0 (guint, MAX (field->n_sites, 1));
  g_autofree guint *three = g_new0 (guint, MAX (field->n_sites, 1));

  if (field->n_sites == 0)
    return;
  klaster_award_count_shares (field, draws, self->weights, first, three);
  for (guint s = 0; s < field->n_sites; s++)
    {
      self->first[field->sites[s]] = 100.0 * first[s] / draws->n_sets;
      self->three[field->sites[s]] = 100.0 * three[s] / draws->n_sets;
    }
}

static void
count_shares (Answer *self)
{
  g_autoptr (KlasterAwardDraws) draws = klaster_award_draws_new (
      self->result->n_criteria, KLASTER_AWARD_SETS, SPREAD, KLASTER_AWARD_SEED);

  for (guint s = 0; s < self->result->n_sites; s++)
    self->first[s] = self->three[s] = NAN;
  for (guint list = 0; list < (self->result->by_kind ? 2 : 1); list++)
    {
      g_autoptr (KlasterAwardField) field
          = self->result->by_kind
                ? klaster_award_field_new_of_kind (self->edition->sheet, self->result, list == 1)
                : klaster_award_field_new (self->edition->sheet, self->result);

      count_field (self, field, draws);
    }
}

static char *
dup_percent (double percent)
{
  return isnan (percent) ? g_strdup ("–") : klaster_format_percent (percent, 1);
}

static void
print_ranking (const Answer *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  /* The kind stands first where there are two lists, else it is left out. */
  guint left_out = self->result->by_kind ? 0 : 1;
  const char *const heads[] = { _ ("Kind"),  _ ("Rank of a site"), _ ("Site"),        _ ("Total"),
                                _ ("First"), _ ("First three"),    _ ("Explanation"), NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)heads + left_out));
  for (guint i = 0; i < self->result->n_sites; i++)
    {
      const KlasterAwardRow *row = &self->result->rows[i];
      const KlasterAwardSite *site = klaster_award_sheet_get_site (self->edition->sheet, row->site);
      g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–");
      g_autofree char *total = klaster_award_dup_total (row);
      g_autofree char *first = dup_percent (self->first[row->site]);
      g_autofree char *three = dup_percent (self->three[row->site]);
      g_autofree char *why
          = klaster_award_dup_why (self->edition, self->result, self->weights, row);
      const char *kind = site->kelurahan ? _ ("Kelurahan") : _ ("Desa");
      const char *const cells[] = { kind, rank, site->name, total, first, three, why, NULL };

      g_ptr_array_add (rows, g_strdupv ((char **)cells + left_out));
    }
  klaster_cli_print_rows (rows, FALSE);
}

static void
print_notes (const Answer *self)
{
  g_autoptr (GArray) missing
      = klaster_award_find_missing (self->edition->sheet, self->result, self->weights);
  g_autoptr (GPtrArray) spreads = klaster_award_list_spreads (self->edition, SPREADS);

  g_print ("\n%s\n", self->edition->tie_text);
  if (self->edition->common_text != NULL)
    g_print ("%s\n", self->edition->common_text);
  if (*self->edition->source != '\0')
    {
      g_print (_ ("Source: %s"), self->edition->source);
      g_print ("\n");
    }
  for (guint i = 0; i < self->result->n_sites; i++)
    {
      g_autofree char *flip = NULL;

      if (!klaster_award_result_has_neighbour (self->edition->sheet, self->result, i))
        continue;
      flip = klaster_award_dup_flip (self->edition, self->result, self->weights,
                                     self->result->rows[i].site, self->result->rows[i + 1].site);
      g_print ("%s\n", flip);
    }
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *sentence = klaster_award_dup_missing (
          self->edition, self->result, &g_array_index (missing, KlasterAwardMissing, i));

      g_print ("%s\n", sentence);
    }
  if (spreads->len > 0)
    g_print ("%s\n", _ ("Where the jurors differ most:"));
  for (guint i = 0; i < spreads->len; i++)
    g_print ("  %s\n", (const char *)spreads->pdata[i]);
  for (guint i = 0; i < self->edition->corrections->len; i++)
    g_print ("%s\n", (const char *)self->edition->corrections->pdata[i]);
}

static void
print_text (const Answer *self)
{
  g_autofree char *sentence = klaster_award_dup_sentence (self->edition, self->result);
  const KlasterAwardSheet *sheet = self->edition->sheet;

  g_print ("%d · %s · %s%s\n", sheet->year, sheet->event, self->edition->state_label,
           self->edition->example ? _ (" · example criteria") : "");
  if (self->edition->frozen)
    g_print ("SHA-256 %s\n", self->edition->hash);
  g_print ("%s\n", sentence);
  for (guint c = 0; c < sheet->criteria->len; c++)
    {
      g_autofree char *weight = klaster_format_number_short (self->weights[c], 4);
      const KlasterAwardCriterionInfo *info = self->edition->criteria->pdata[c];

      g_print ("%u. %s: %s (%s; %s; %s)\n", c + 1,
               klaster_award_sheet_get_criterion (sheet, c)->label, weight, info->source_label,
               info->scale_text, info->blanks_text);
    }
  g_print ("\n");
  print_ranking (self);
  print_notes (self);
}

/* ---- JSON */

static void
add_site (JsonBuilder *json, const Answer *self, const KlasterAwardRow *row)
{
  static const char *const states[] = { "in", "waiting", "out" };
  const KlasterAwardSite *site = klaster_award_sheet_get_site (self->edition->sheet, row->site);
  g_autofree char *why = klaster_award_dup_why (self->edition, self->result, self->weights, row);

  json_builder_begin_object (json);
  klaster_cli_json_add_number (json, "rank", row->rank > 0 ? row->rank : NAN);
  klaster_cli_json_add_text (json, "site", site->id);
  klaster_cli_json_add_text (json, "kabupaten", site->code);
  klaster_cli_json_add_text (json, "name", site->name);
  klaster_cli_json_add_text (json, "kind", site->kelurahan ? "kelurahan" : "desa");
  klaster_cli_json_add_text (json, "state", states[row->state]);
  klaster_cli_json_add_number (json, "total", klaster_award_total_to_points (row->total));
  klaster_cli_json_add_number (json, "least", klaster_award_total_to_points (row->least));
  klaster_cli_json_add_number (json, "most", klaster_award_total_to_points (row->most));
  klaster_cli_json_add_number (json, "first_percent", self->first[row->site]);
  klaster_cli_json_add_number (json, "first_three_percent", self->three[row->site]);
  klaster_cli_json_add_text (json, "why", why);
  klaster_cli_json_begin_list (json, "points");
  for (guint c = 0; c < self->result->n_criteria; c++)
    {
      double points = klaster_award_result_get_cell (self->result, c, row->site)->points;

      if (isnan (points))
        json_builder_add_null_value (json);
      else
        json_builder_add_double_value (json, points);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
print_json (const Answer *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const KlasterAwardSheet *sheet = self->edition->sheet;

  json_builder_begin_object (json);
  klaster_cli_json_add_text (json, "id", self->edition->id);
  klaster_cli_json_add_number (json, "year", sheet->year);
  klaster_cli_json_add_text (json, "event", sheet->event);
  json_builder_set_member_name (json, "frozen");
  json_builder_add_boolean_value (json, self->edition->frozen);
  klaster_cli_json_add_text (json, "sha256",
                             self->edition->hash != NULL ? self->edition->hash : "");
  klaster_cli_json_begin_list (json, "criteria");
  for (guint c = 0; c < sheet->criteria->len; c++)
    {
      json_builder_begin_object (json);
      klaster_cli_json_add_text (json, "label",
                                 klaster_award_sheet_get_criterion (sheet, c)->label);
      klaster_cli_json_add_number (json, "weight", self->weights[c]);
      json_builder_set_member_name (json, "counts");
      json_builder_add_boolean_value (json, self->result->common[c]);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  klaster_cli_json_begin_list (json, "ranking");
  for (guint i = 0; i < self->result->n_sites; i++)
    add_site (json, self, &self->result->rows[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  klaster_cli_print_json (root);
}

KlasterAwardLists
klaster_cli_get_lists (const KlasterArguments *arguments)
{
  if (arguments->by_kind)
    return KLASTER_AWARD_LISTS_APART;
  return arguments->together ? KLASTER_AWARD_LISTS_TOGETHER : KLASTER_AWARD_LISTS_OF_EDITION;
}

static int
show_ranking (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterAwardEdition) edition
      = load_edition (store, arguments->n_words > 0 ? arguments->words[0] : NULL, &error);
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autofree double *weights = NULL;
  g_autofree double *shares = NULL;
  Answer answer;

  if (edition == NULL)
    return klaster_cli_fail (error);
  if (edition->result == NULL)
    {
      g_printerr ("%s\n", edition->sentence);
      if (edition->id == NULL)
        g_printerr ("%s\n", _ ("To begin: klaster-desa award 2026 example, or iid."));
      return KLASTER_EXIT_REFUSED;
    }
  weights = dup_weights (edition, arguments, &error);
  if (weights == NULL)
    return klaster_cli_fail (error);
  result = klaster_award_edition_rank (edition, weights, klaster_cli_get_lists (arguments));
  shares = g_new (double, 2 * MAX (result->n_sites, 1));
  answer = (Answer){ edition, result, weights, shares, shares + result->n_sites };
  count_shares (&answer);
  if (arguments->json)
    print_json (&answer);
  else
    print_text (&answer);
  return KLASTER_EXIT_DONE;
}

/* ---- writing */

static int
commit (const KlasterArguments *arguments, KlasterStore *store, KlasterChange *change)
{
  g_autoptr (GError) error = NULL;

  if (arguments->reason != NULL)
    klaster_change_set_reason (change, arguments->reason);
  return klaster_store_commit (store, change, &error) ? KLASTER_EXIT_DONE
                                                      : klaster_cli_fail (error);
}

static int
load_set (const KlasterArguments *arguments, KlasterStore *store, KlasterAwardSet set)
{
  g_autoptr (KlasterAwardEdition) edition = load_edition (store, arguments->words[0], NULL);
  int year = atoi (arguments->words[0]);
  g_autoptr (KlasterChange) change = NULL;

  if (edition == NULL && (year < 2000 || year > 2099))
    return klaster_cli_misuse (_ ("%s is no year; write for example: klaster-desa award 2026 %s"),
                               arguments->words[0], arguments->words[1]);
  change = klaster_award_set_build_change (set, edition != NULL ? edition->id : NULL, year);
  return commit (arguments, store, change);
}

static int
freeze (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterAwardEdition) edition = load_edition (store, arguments->words[0], &error);
  g_autoptr (KlasterChange) change = NULL;
  g_autofree char *summary = NULL;
  KlasterAwardFreeze *frozen;
  int code;

  if (edition == NULL || !klaster_award_edition_can_freeze (edition, &error))
    return klaster_cli_fail (error);
  summary = klaster_award_dup_freeze_summary (edition);
  change = klaster_change_new (summary);
  frozen = klaster_award_freeze_new (edition->id, g_get_user_name ());
  klaster_change_put_from (change, klaster_award_freeze, frozen,
                           (GDestroyNotify)klaster_award_freeze_free);
  code = commit (arguments, store, change);
  if (code == KLASTER_EXIT_DONE)
    {
      g_autoptr (KlasterAwardEdition) after = load_edition (store, arguments->words[0], &error);

      if (after == NULL)
        return klaster_cli_fail (error);
      g_print ("%s\n", after->hash);
    }
  return code;
}

static int
reopen (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterAwardEdition) edition = load_edition (store, arguments->words[0], &error);
  g_autoptr (KlasterChange) change = NULL;

  if (edition == NULL)
    return klaster_cli_fail (error);
  change = klaster_award_build_reopening (edition);
  return commit (arguments, store, change);
}

static int
write_with (const KlasterArguments *arguments,
            int (*func) (const KlasterArguments *arguments, KlasterStore *store))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store
      = klaster_open_or_make_store (arguments->store_path, arguments->sample, &error);
  int code;

  if (store == NULL)
    return klaster_cli_fail (error);
  klaster_store_set_officer (store, g_get_user_name ());
  code = func (arguments, store);
  klaster_store_close (store);
  return code;
}

static int
load_example (const KlasterArguments *arguments, KlasterStore *store)
{
  return load_set (arguments, store, KLASTER_AWARD_SET_EXAMPLE);
}

static int
load_iid (const KlasterArguments *arguments, KlasterStore *store)
{
  return load_set (arguments, store, KLASTER_AWARD_SET_IID);
}

/* Public functions */

int
klaster_cli_award (const KlasterArguments *arguments, KlasterStore *store)
{
  static const struct
  {
    const char *word;
    int (*func) (const KlasterArguments *arguments, KlasterStore *store);
  } verbs[] = {
    { "freeze", freeze }, { "reopen", reopen }, { "example", load_example }, { "iid", load_iid }
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (arguments->n_words == 2 && g_str_equal (arguments->words[1], verbs[i].word))
      {
        klaster_store_close (store);
        return write_with (arguments, verbs[i].func);
      }
  return show_ranking (arguments, store);
}
