/* Places by any spelling. A code is read as a code; a name goes through two steps: the trigrams of its
 * normal form bring at most some hundred candidates out of 2,016 (or 84,000) villages, and these are put in
 * order by how many letters apart they are (klaster-spelling.h). What stands after a comma, or after
 * "kec." or "kab.", is where the place lies, and moves matching candidates up.
 */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-reader-private.h"
#include "klaster-spelling.h"

#define MAX_CANDIDATES 300
/* What a candidate outside of the named kecamatan or kabupaten is set back by. */
#define ELSEWHERE 300
/* Letters in a trigram. */
#define GRAM 3

typedef struct
{
  char *code;
  KlasterLevel level;
  guint score;
} Candidate;

typedef struct
{
  KlasterReader *reader;
  char *name; /* normalised */
  GPtrArray *around; /* normalised names of where it lies */
  KlasterLevel levels;
  const char *within;
  GHashTable *found; /* code -> Candidate */
} Search;

static void
candidate_free (Candidate *self)
{
  g_free (self->code);
  g_free (self);
}

static void
search_free (Search *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->around);
  g_hash_table_unref (self->found);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

void
klaster_place_free (KlasterPlace *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->name);
  g_free (self->full_name);
  g_free (self);
}

/* ---- the question */

static gboolean
is_word_of_level (const char *word)
{
  static const char *const words[]
      = { "kec", "kec.", "kecamatan", "kab", "kab.", "kabupaten", NULL };

  return g_strv_contains (words, word);
}

/* "Ds. Sungai Batang Kec. Martapura Barat, Banjar": the name, then where it lies. */
static void
split_text (Search *self, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) part = g_string_new (NULL);

  g_strdelimit (lower, ",;/\t\n", '\n');
  {
    g_auto (GStrv) parts = g_strsplit (lower, "\n", -1);
    g_autofree char *spaced = g_strjoinv (" \n ", parts);

    words = g_strsplit (spaced, " ", -1);
  }
  for (guint i = 0;; i++)
    {
      gboolean ends = words[i] == NULL || g_str_equal (words[i], "\n")
                      || (part->len > 0 && is_word_of_level (words[i]));

      if (ends && part->len > 0)
        {
          char *normal = klaster_spelling_normalize (part->str);

          if (self->name == NULL)
            self->name = normal;
          else
            g_ptr_array_add (self->around, normal);
          g_string_truncate (part, 0);
        }
      if (words[i] == NULL)
        break;
      if (!g_str_equal (words[i], "\n"))
        g_string_append_printf (part, "%s ", words[i]);
    }
  if (self->name == NULL)
    self->name = g_strdup ("");
}

/* Trigrams joined by OR: "pes" OR "esa" OR …; NULL for shorter names. */
static char *
make_trigrams (const char *name)
{
  gsize length = strlen (name);
  GString *query;

  if (length < GRAM)
    return NULL;
  query = g_string_new (NULL);
  for (gsize i = 0; i + GRAM <= length; i++)
    g_string_append_printf (query, "%s\"%.*s\"", i > 0 ? " OR " : "", GRAM, name + i);
  return g_string_free (query, FALSE);
}

/* ---- candidates */

static guint
count_around (Search *self, const char *code)
{
  g_autofree char *full = klaster_reader_dup_region_full_name (self->reader, code);
  g_auto (GStrv) parts = NULL;
  guint missing = 0;

  if (self->around->len == 0)
    return 0;
  parts = g_strsplit (full != NULL ? full : "", ", ", -1);
  for (guint i = 0; i < self->around->len; i++)
    {
      guint best = G_MAXUINT;

      for (guint j = 1; parts[0] != NULL && parts[j] != NULL; j++)
        {
          g_autofree char *normal = klaster_spelling_normalize (parts[j]);

          best = MIN (best, klaster_spelling_score (self->around->pdata[i], normal));
        }
      missing += best == G_MAXUINT;
    }
  return missing;
}

static void
consider (Search *self, const char *code, KlasterLevel level, guint score)
{
  Candidate *candidate = g_hash_table_lookup (self->found, code);

  if (score == G_MAXUINT || (level & self->levels) == 0)
    return;
  if (self->within != NULL && !g_str_has_prefix (code, self->within))
    return;
  if (candidate != NULL && candidate->score <= score)
    return;
  candidate = g_new0 (Candidate, 1);
  candidate->code = g_strdup (code);
  candidate->level = level;
  candidate->score = score;
  g_hash_table_replace (self->found, candidate->code, candidate);
}

/* ?1: the query, ?2: levels, ?3: pattern of codes, ?4: limit */
static const char by_trigrams[]
    = "SELECT s.code, s.text, r.level FROM ref.spelling_search f"
      " JOIN ref.spelling s ON s.id = f.rowid JOIN ref.region r ON r.code = s.code"
      " WHERE f.spelling_search MATCH ?1 AND (r.level & ?2) AND r.code GLOB ?3 ORDER BY f.rank "
      "LIMIT ?4";
static const char by_beginning[]
    = "SELECT s.code, s.text, r.level FROM ref.spelling s JOIN ref.region r ON r.code = s.code"
      " WHERE s.text >= ?1 AND s.text < ?1 || '~' AND (r.level & ?2) AND r.code GLOB ?3"
      " ORDER BY s.text LIMIT ?4";

static gboolean
collect (Search *self, const char *sql, const char *query, GError **error)
{
  g_autofree char *pattern = g_strdup_printf ("%s*", self->within != NULL ? self->within : "");
  g_autoptr (KlasterStatement) rows = klaster_db_prepare (self->reader->db, sql, error);
  KlasterStep step;

  if (rows == NULL)
    return FALSE;
  klaster_statement_bind_text (rows, 1, query);
  klaster_statement_bind_integer (rows, 2, self->levels);
  klaster_statement_bind_text (rows, 3, pattern);
  klaster_statement_bind_integer (rows, 4, MAX_CANDIDATES);
  while ((step = klaster_statement_step (rows, error)) == KLASTER_STEP_ROW)
    consider (self, klaster_statement_get_text (rows, 0), klaster_statement_get_integer (rows, 2),
              klaster_spelling_score (self->name, klaster_statement_get_text (rows, 1)));
  return step == KLASTER_STEP_DONE;
}

static void
collect_code (Search *self, const char *text)
{
  g_auto (KlasterRegionReading) reading = { 0 };

  klaster_reader_read_region (self->reader, text, &reading);
  for (guint i = 0; i < G_N_ELEMENTS (reading.candidates) && reading.candidates[i] != NULL; i++)
    consider (self, reading.candidates[i],
              klaster_reader_get_region_level (self->reader, reading.candidates[i]), i);
}

/* ---- the answer */

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(const Candidate *const *)a, *right = *(const Candidate *const *)b;

  if (left->score != right->score)
    return left->score < right->score ? -1 : 1;
  if (left->level != right->level)
    return left->level < right->level ? -1 : 1;
  return strcmp (left->code, right->code);
}

static KlasterPlace *
make_place (KlasterReader *reader, const char *code)
{
  g_autoptr (KlasterStatement) row = klaster_db_prepare (
      reader->db, "SELECT level, name, lat, lon FROM ref.region WHERE code = ?", NULL);
  KlasterPlace *place = g_new0 (KlasterPlace, 1);

  place->code = g_strdup (code);
  place->lat = place->lon = NAN;
  if (row != NULL)
    klaster_statement_bind_text (row, 1, code);
  if (row != NULL && klaster_statement_step (row, NULL) == KLASTER_STEP_ROW)
    {
      place->level = klaster_statement_get_integer (row, 0);
      place->name = klaster_statement_dup_text (row, 1);
      if (!klaster_statement_is_null (row, 2))
        {
          place->lat = klaster_statement_get_real (row, 2);
          place->lon = klaster_statement_get_real (row, 3);
        }
    }
  place->full_name = klaster_reader_dup_place_name (reader, code);
  return place;
}

static GPtrArray *
rank (Search *self, guint limit)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_place_free);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer candidate;

  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, NULL, &candidate))
    {
      ((Candidate *)candidate)->score
          += count_around (self, ((Candidate *)candidate)->code) * ELSEWHERE;
      g_ptr_array_add (candidates, candidate);
    }
  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && (limit == 0 || i < limit); i++)
    g_ptr_array_add (places, make_place (self->reader, ((Candidate *)candidates->pdata[i])->code));
  return places;
}

GPtrArray *
klaster_reader_search_places (KlasterReader *self,
                              const char *text,
                              KlasterLevel levels,
                              const char *within,
                              guint limit,
                              GError **error)
{
  g_autoptr (Search) search = g_new0 (Search, 1);
  g_autofree char *trigrams = NULL;

  search->reader = self;
  search->levels = levels;
  search->within = within;
  search->around = g_ptr_array_new_with_free_func (g_free);
  search->found
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)candidate_free);
  if (strpbrk (text, "0123456789") != NULL)
    collect_code (search, text);
  split_text (search, text);
  trigrams = make_trigrams (search->name);
  if (*search->name != '\0' && !collect (search, by_beginning, search->name, error))
    return NULL;
  if (trigrams != NULL && !collect (search, by_trigrams, trigrams, error))
    return NULL;
  return rank (search, limit);
}
