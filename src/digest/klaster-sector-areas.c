/* The kawasan against the rest of their kabupaten. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-sector-private.h"

/* "63.03" */
#define KABUPATEN_LENGTH 5

/* Where a region stands to a kawasan. */
typedef enum
{
  INSIDE,
  PARTLY, /* a kecamatan with members among its villages */
  OUTSIDE,
  ELSEWHERE /* in another kabupaten */
} Standing;

void
klaster_sector_area_free (KlasterSectorArea *area)
{
  g_free (area->kawasan);
  g_free (area->name);
  g_free (area->kabupaten_name);
  g_free (area->sentence);
  g_free (area);
}

/* CODE is OF or lies in it. */
static gboolean
is_within (const char *code, const char *of)
{
  gsize length = strlen (of);

  return strncmp (code, of, length) == 0 && (code[length] == '\0' || code[length] == '.');
}

static Standing
judge (const char *code, const GPtrArray *members)
{
  Standing standing = ELSEWHERE;

  for (guint i = 0; i < members->len; i++)
    {
      const char *member = members->pdata[i];

      if (is_within (code, member))
        return INSIDE;
      if (is_within (member, code))
        standing = PARTLY;
      else if (standing == ELSEWHERE && strncmp (code, member, KABUPATEN_LENGTH) == 0)
        standing = OUTSIDE;
    }
  return standing;
}

static void
count_region (KlasterSectorArea *area, Standing standing, KlasterFigure figure)
{
  if (klaster_figure_is_blank (figure) && figure.blank == KLASTER_BLANK_NOT_APPLICABLE)
    return;
  if (standing == INSIDE)
    klaster_mean_add (&area->inside, figure);
  else if (standing == OUTSIDE)
    klaster_mean_add (&area->outside, figure);
}

/* REGIONS: reference records of the dataset's level. */
static void
count_regions (KlasterSectorArea *area,
               const KlasterChoropleth *choropleth,
               const GPtrArray *regions,
               const GPtrArray *members)
{
  for (guint i = 0; i < regions->len; i++)
    {
      const char *code = klaster_record_get_text (regions->pdata[i], "code");
      Standing standing = judge (code, members);
      const KlasterChoroplethValue *value = standing == INSIDE || standing == OUTSIDE
                                                ? klaster_choropleth_find (choropleth, code)
                                                : NULL;

      count_region (area, standing,
                    value != NULL ? value->figure
                                  : klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED));
    }
}

/* Codes of the members that have not left, borrowed. */
static GPtrArray *
list_members (GPtrArray *records)
{
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const char *region = klaster_record_get_text (records->pdata[i], "region");

      if (region != NULL
          && g_strcmp0 (klaster_record_get_text (records->pdata[i], "state"), "left") != 0)
        g_ptr_array_add (members, (gpointer)region);
    }
  return members;
}

static void
add_area (KlasterSector *self,
          KlasterReader *reader,
          const KlasterRecord *kawasan,
          const GPtrArray *regions,
          const GPtrArray *members)
{
  KlasterSectorArea *area = g_new0 (KlasterSectorArea, 1);
  const char *kabupaten = klaster_record_get_text (kawasan, "kabupaten");
  char *name = kabupaten != NULL ? klaster_reader_dup_region_name (reader, kabupaten) : NULL;

  area->kawasan = g_strdup (klaster_record_get_id (kawasan));
  area->name = klaster_dup_text_or_empty (kawasan, "name");
  area->kabupaten_name = name != NULL ? name : g_strdup ("–");
  area->inside = (KlasterMean)KLASTER_MEAN_INIT;
  area->outside = (KlasterMean)KLASTER_MEAN_INIT;
  count_regions (area, self->choropleth, regions, members);
  area->sentence = klaster_sector_area_dup_sentence (area, self->choropleth->level,
                                                     self->choropleth->unit, self->decimals);
  g_ptr_array_add (self->areas, area);
}

gboolean
klaster_sector_compare (KlasterSector *self,
                        KlasterReader *reader,
                        const char *only,
                        GError **error)
{
  const KlasterMatch matches[] = { { only != NULL ? "id" : NULL, only }, { NULL, NULL } };
  g_autoptr (GPtrArray) areas
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), only != NULL ? matches : NULL,
                             "kabupaten, name", error);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GHashTable) groups = NULL;

  if (areas == NULL)
    return FALSE;
  all = klaster_reader_list (reader, klaster_entity_get ("kawasan_member"), NULL, "id", error);
  if (all == NULL)
    return FALSE;
  regions = klaster_reader_list (reader, klaster_level_get_entity (self->choropleth->level), NULL,
                                 "code", error);
  if (regions == NULL)
    return FALSE;
  groups = klaster_group_records (all, "kawasan");
  for (guint i = 0; i < areas->len; i++)
    {
      g_autoptr (GPtrArray) members
          = list_members (klaster_group_get (groups, klaster_record_get_id (areas->pdata[i])));

      if (members->len > 0)
        add_area (self, reader, areas->pdata[i], regions, members);
    }
  return TRUE;
}

/* Words */

static char *
dup_figure (const KlasterMean *mean, const char *unit, int decimals)
{
  g_autofree char *number = klaster_format_number (mean->mean, decimals);

  return klaster_format_with_unit (number, unit);
}

char *
klaster_sector_area_dup_sentence (const KlasterSectorArea *area,
                                  KlasterLevel level,
                                  const char *unit,
                                  int decimals)
{
  const char *noun = klaster_level_get_noun (level);
  g_autofree char *in = klaster_count_dup_text (area->inside.n, area->inside.of);
  g_autofree char *out = klaster_count_dup_text (area->outside.n, area->outside.of);
  g_autofree char *first = NULL, *second = NULL;

  if (area->inside.of == 0)
    /* Translators: kawasan, level such as "kecamatan". */
    return g_strdup_printf (_ ("%s: no %s lies wholly in it."), area->name, noun);
  if (area->inside.n == 0)
    /* Translators: kawasan, "0 of 7", level such as "kecamatan". */
    return g_strdup_printf (_ ("%s: no figure yet (%s %s)."), area->name, in, noun);
  first = dup_figure (&area->inside, unit, decimals);
  if (area->outside.n == 0)
    /* Translators: kawasan, figure, "7 of 8", level. */
    return g_strdup_printf (_ ("%s: %s, mean of %s %s; the rest of the kabupaten has no figure."),
                            area->name, first, in, noun);
  second = dup_figure (&area->outside, unit, decimals);
  return g_strdup_printf (
      /* Translators: kawasan, figure, "7 of 8", level, figure, "120 of 131". */
      _ ("%s: %s, mean of %s %s; the rest of the kabupaten: %s, mean of %s."), area->name, first,
      in, noun, second, out);
}

char *
klaster_sector_dup_compare_sentence (const KlasterSector *self)
{
  guint above = 0, compared = 0;

  if (self->choropleth == NULL || self->choropleth->level <= KLASTER_LEVEL_KABUPATEN)
    return g_strdup (_ ("A kawasan is compared with the rest of its kabupaten when the figures are "
                        "by kecamatan or village."));
  for (guint i = 0; i < self->areas->len; i++)
    {
      const KlasterSectorArea *area = self->areas->pdata[i];

      if (area->inside.n == 0 || area->outside.n == 0)
        continue;
      compared++;
      above += area->inside.mean > area->outside.mean;
    }
  if (compared == 0)
    return g_strdup (_ ("No kawasan with members can be compared yet."));
  return g_strdup_printf (
      /* Translators: how many, of how many. */
      ngettext ("%u of %u kawasan lies above the rest of its kabupaten.",
                "%u of %u kawasan lie above the rest of their kabupaten.", compared),
      above, compared);
}
