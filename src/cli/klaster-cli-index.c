/* Indeks Desa, IDM and the classes of kelurahan: the province by kabupaten, or every village of one of them. */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>

#include "klaster-cli-private.h"
#include "klaster-index-moves.h"
#include "klaster-index-spread.h"

static gpointer
build_indices (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_village_indices_build (reader, error);
}

/* ---- for people */

static void
add_row (GPtrArray *rows, GStrvBuilder *builder)
{
  g_ptr_array_add (rows, g_strv_builder_end (builder));
}

static void
add_number (GStrvBuilder *builder, double number, int decimals)
{
  g_autofree char *text = klaster_format_number (number, decimals);

  g_strv_builder_add (builder, text);
}

static void
add_spread_heads (GPtrArray *rows, KlasterInstrument instrument)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _ ("Region"));
  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    g_strv_builder_add (builder, klaster_instrument_get_class_label (instrument, c));
  g_strv_builder_add_many (builder, _ ("With a class"), _ ("Median"), _ ("Mean"), NULL);
  add_row (rows, builder);
}

static void
add_spread (GPtrArray *rows, const KlasterIndexSpread *spread, KlasterInstrument instrument)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *count = klaster_count_dup_text (spread->n_classed, spread->of);
  int decimals = klaster_instrument_get_decimals (instrument);

  g_strv_builder_add (builder, spread->name);
  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    add_number (builder, spread->counts[c], 0);
  g_strv_builder_add (builder, count);
  add_number (builder, spread->score.median, decimals);
  add_number (builder, spread->score.mean, decimals);
  add_row (rows, builder);
}

static void
add_village (GPtrArray *rows,
             const KlasterIndexVillage *village,
             const KlasterIndexEdition *edition)
{
  const KlasterVillageScore *score = klaster_index_village_get (village, edition);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add_many (builder, village->code, village->name, village->kecamatan_name, NULL);
  add_number (builder, score != NULL ? score->score : NAN,
              klaster_instrument_get_decimals (edition->instrument));
  g_strv_builder_add (builder, klaster_instrument_get_class_label (
                                   edition->instrument, score != NULL ? score->class : -1));
  add_row (rows, builder);
}

static void
print_spreads (const GArray *spreads, KlasterInstrument instrument)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  add_spread_heads (rows, instrument);
  for (guint i = 0; i < spreads->len; i++)
    add_spread (rows, &g_array_index (spreads, KlasterIndexSpread, i), instrument);
  klaster_cli_print_rows (rows, FALSE);
}

static void
print_villages (const KlasterVillageIndices *indices,
                const KlasterIndexEdition *edition,
                const char *region)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  const char *const heads[]
      = { _ ("Code"), _ ("Name"), _ ("Kecamatan"), _ ("Score"), _ ("Status class"), NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)heads));
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];

      if (klaster_index_edition_is_about (edition, village)
          && klaster_index_village_matches (village, region, NULL))
        add_village (rows, village, edition);
    }
  klaster_cli_print_rows (rows, FALSE);
}

static void
print_sentence (char *sentence)
{
  if (*sentence != '\0')
    g_print ("%s\n", sentence);
  g_free (sentence);
}

static void
print_for_people (const KlasterVillageIndices *indices,
                  const KlasterIndexEdition *edition,
                  const char *region)
{
  const KlasterIndexEdition *former = klaster_village_indices_get_former (indices, edition);
  g_autoptr (GArray) spreads = klaster_index_spreads_new (indices, edition, region);

  print_sentence (klaster_index_dup_sentence (indices, edition, region));
  if (former != NULL)
    {
      g_autoptr (KlasterIndexMoves) moves
          = klaster_index_moves_new (indices, former, edition, region);

      print_sentence (klaster_index_moves_dup_sentence (moves));
    }
  print_spreads (spreads, edition->instrument);
  if (region != NULL)
    print_villages (indices, edition, region);
  print_sentence (klaster_index_dup_limits_sentence (indices, edition->instrument));
  print_sentence (klaster_index_dup_difference (indices, edition));
}

/* ---- as JSON */

/* NAN is null; a mean or median of scores is told to six decimals. */
static void
add_double (JsonBuilder *json, const char *name, double number)
{
  klaster_cli_json_add_number (json, name, round (number * 1e6) / 1e6);
}

static void
add_counts (JsonBuilder *json, const KlasterIndexSpread *spread, KlasterInstrument instrument)
{
  json_builder_set_member_name (json, "classes");
  json_builder_begin_object (json);
  for (guint c = 0; c < klaster_instrument_get_n_classes (instrument); c++)
    klaster_cli_json_add_count (json, klaster_instrument_get_class_key (instrument, (int)c),
                                spread->counts[c]);
  json_builder_end_object (json);
}

static void
add_region (JsonBuilder *json, const KlasterIndexSpread *spread, KlasterInstrument instrument)
{
  json_builder_begin_object (json);
  klaster_cli_json_add_text (json, "code", spread->code != NULL ? spread->code : "63");
  klaster_cli_json_add_text (json, "name", spread->name);
  add_counts (json, spread, instrument);
  klaster_cli_json_add_count (json, "with_class", spread->n_classed);
  klaster_cli_json_add_count (json, "villages", spread->of);
  klaster_cli_json_add_count (json, "with_score", spread->score.n);
  add_double (json, "median", spread->score.median);
  add_double (json, "mean", spread->score.mean);
  json_builder_end_object (json);
}

static void
add_parts (JsonBuilder *json, const KlasterVillageScore *score)
{
  const char *const *parts = klaster_instrument_get_parts (score->instrument);

  for (guint p = 0; parts[p] != NULL; p++)
    add_double (json, parts[p], score->parts[p]);
}

static void
add_village_object (JsonBuilder *json,
                    const KlasterIndexVillage *village,
                    const KlasterIndexEdition *edition)
{
  const KlasterVillageScore *score = klaster_index_village_get (village, edition);

  json_builder_begin_object (json);
  klaster_cli_json_add_text (json, "code", village->code);
  klaster_cli_json_add_text (json, "name", village->name);
  klaster_cli_json_add_text (json, "kecamatan", village->kecamatan_name);
  add_double (json, "score", score != NULL ? score->score : NAN);
  json_builder_set_member_name (json, "class");
  if (score != NULL && score->class >= 0)
    json_builder_add_string_value (
        json, klaster_instrument_get_class_key (edition->instrument, score->class));
  else
    json_builder_add_null_value (json);
  if (score != NULL)
    add_parts (json, score);
  json_builder_end_object (json);
}

static void
add_limits (JsonBuilder *json, const KlasterIndexLimits *limits)
{
  json_builder_set_member_name (json, "limits");
  json_builder_begin_object (json);
  for (guint i = 0; limits->there && i < KLASTER_N_CLASS_LIMITS; i++)
    {
      json_builder_set_member_name (json, klaster_status_get_key (i + 1));
      json_builder_begin_object (json);
      add_double (json, "above", limits->above[i]);
      klaster_cli_json_add_text (json, "source", limits->sources[i]);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

static void
add_villages (JsonBuilder *json,
              const KlasterVillageIndices *indices,
              const KlasterIndexEdition *edition,
              const char *region)
{
  klaster_cli_json_begin_list (json, "villages");
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];

      if (klaster_index_edition_is_about (edition, village)
          && klaster_index_village_matches (village, region, NULL))
        add_village_object (json, village, edition);
    }
  json_builder_end_array (json);
}

static void
print_json (const KlasterVillageIndices *indices,
            const KlasterIndexEdition *edition,
            const char *region)
{
  g_autoptr (GArray) spreads = klaster_index_spreads_new (indices, edition, region);
  g_autofree char *difference = klaster_index_dup_difference (indices, edition);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  klaster_cli_json_add_text (json, "instrument", klaster_instrument_get_key (edition->instrument));
  klaster_cli_json_add_count (json, "year", edition->year);
  add_limits (json, &indices->limits[edition->instrument]);
  klaster_cli_json_add_text (json, "difference_from_published", difference);
  klaster_cli_json_begin_list (json, "regions");
  for (guint i = 0; i < spreads->len; i++)
    add_region (json, &g_array_index (spreads, KlasterIndexSpread, i), edition->instrument);
  json_builder_end_array (json);
  add_villages (json, indices, edition, region);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  klaster_cli_print_json (root);
}

/* ---- the command */

/* 0: not given; -1 after having said that it is no year. */
static int
read_year (const KlasterArguments *arguments)
{
  const char *typed = arguments->n_words > 0 ? arguments->words[0] : arguments->year;
  char *end;
  long year;

  if (typed == NULL)
    return 0;
  year = strtol (typed, &end, 10);
  if (end != typed && *end == '\0' && year >= 1900 && year <= 2999)
    return (int)year;
  klaster_cli_misuse (_ ("“%s” is not a year."), typed);
  return -1;
}

static gboolean
is_region (const KlasterVillageIndices *indices, const char *typed)
{
  for (guint i = 0; i < indices->kabupaten->len; i++)
    if (g_strcmp0 (((const KlasterIndexRegion *)indices->kabupaten->pdata[i])->code, typed) == 0)
      return TRUE;
  return FALSE;
}

static int
print_edition (const KlasterArguments *arguments, const KlasterVillageIndices *indices, int year)
{
  const KlasterIndexEdition *edition
      = year > 0 ? klaster_village_indices_find_edition (indices, KLASTER_INSTRUMENT_NONE, year)
                 : klaster_village_indices_get_main (indices);

  if (arguments->kabupaten != NULL && !is_region (indices, arguments->kabupaten))
    return klaster_cli_misuse (
        _ ("There is no kabupaten or kota %s. Write its code, such as 63.10."),
        arguments->kabupaten);
  if (edition == NULL && year > 0)
    {
      g_printerr (_ ("No index of %d is entered. Import the workbook of that year first."), year);
      g_printerr ("\n");
      return KLASTER_EXIT_REFUSED;
    }
  if (edition == NULL)
    {
      g_printerr ("%s\n", _ ("No index of any village is entered. Import a workbook first."));
      return KLASTER_EXIT_REFUSED;
    }
  if (arguments->json)
    print_json (indices, edition, arguments->kabupaten);
  else
    print_for_people (indices, edition, arguments->kabupaten);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_index (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterVillageIndices) indices = NULL;
  int year = read_year (arguments);

  if (year < 0)
    return KLASTER_EXIT_USAGE;
  indices = klaster_store_run (store, build_indices, NULL, &error);
  return indices != NULL ? print_edition (arguments, indices, year) : klaster_cli_fail (error);
}
