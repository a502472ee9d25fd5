#include "klaster-index-moves.h"

#include <glib/gi18n.h>
#include <math.h>

static const struct
{
  const char *key, *label;
} moves[KLASTER_N_MOVES] = {
  [KLASTER_MOVE_UP] = { "up", NC_ ("class", "Up") },
  [KLASTER_MOVE_DOWN] = { "down", NC_ ("class", "Down") },
  [KLASTER_MOVE_SAME] = { "same", NC_ ("class", "The same") },
  [KLASTER_MOVE_MISSING] = { "missing", NC_ ("class", "Missing") },
};

static KlasterMove
find_move (const KlasterIndexMove *move)
{
  if (move->from == NULL || move->to == NULL || move->from->class < 0 || move->to->class < 0)
    return KLASTER_MOVE_MISSING;
  if (move->from->class == move->to->class)
    return KLASTER_MOVE_SAME;
  return move->to->class > move->from->class ? KLASTER_MOVE_UP : KLASTER_MOVE_DOWN;
}

static guint
get_place (const KlasterVillageScore *score)
{
  return score == NULL || score->class < 0 ? KLASTER_N_STATUSES : (guint)score->class;
}

static void
add_village (KlasterIndexMoves *self, const KlasterIndexVillage *village)
{
  KlasterIndexMove move = { .village = village,
                            .from = klaster_index_village_get (village, self->from),
                            .to = klaster_index_village_get (village, self->to),
                            .change = NAN };

  move.move = find_move (&move);
  if (move.from != NULL && move.to != NULL)
    move.change = move.to->score - move.from->score;
  self->counts[move.move]++;
  self->crossed[get_place (move.from)][get_place (move.to)]++;
  self->n_higher += move.change > 0;
  self->n_lower += move.change < 0;
  self->n_equal += move.change == 0;
  g_array_append_val (self->villages, move);
}

KlasterIndexMoves *
klaster_index_moves_new (const KlasterVillageIndices *indices,
                         const KlasterIndexEdition *from,
                         const KlasterIndexEdition *to,
                         const char *region)
{
  KlasterIndexMoves *self;

  if (from->instrument != to->instrument)
    return NULL;
  self = g_new0 (KlasterIndexMoves, 1);
  self->from = from;
  self->to = to;
  self->villages
      = g_array_sized_new (FALSE, FALSE, sizeof (KlasterIndexMove), indices->villages->len);
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];

      if (klaster_index_edition_is_about (to, village)
          && klaster_index_village_matches (village, region, NULL))
        add_village (self, village);
    }
  return self;
}

void
klaster_index_moves_free (KlasterIndexMoves *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->villages);
  g_free (self);
}

const char *
klaster_move_get_key (KlasterMove move)
{
  g_return_val_if_fail (move < KLASTER_N_MOVES, NULL);
  return moves[move].key;
}

const char *
klaster_move_get_label (KlasterMove move)
{
  g_return_val_if_fail (move < KLASTER_N_MOVES, "–");
  return g_dpgettext2 (NULL, "class", moves[move].label);
}

char *
klaster_index_moves_dup_sentence (const KlasterIndexMoves *self)
{
  g_autofree char *up = klaster_format_integer (self->counts[KLASTER_MOVE_UP]);
  g_autofree char *down = klaster_format_integer (self->counts[KLASTER_MOVE_DOWN]);
  g_autofree char *same = klaster_format_integer (self->counts[KLASTER_MOVE_SAME]);
  g_autofree char *missing = klaster_format_integer (self->counts[KLASTER_MOVE_MISSING]);

  /* Translators: "Indeks Desa 2025", year, then numbers of villages. */
  return g_strdup_printf (_ ("From %s to %d: %s up, %s down, %s in the same class, %s without a "
                             "class in one of the two."),
                          self->from->label, self->to->year, up, down, same, missing);
}
