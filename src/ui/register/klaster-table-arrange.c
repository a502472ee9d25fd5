/* Order, search and sums of a table: only row numbers move, so 84 000 rows take some milliseconds. */
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-table.h"

/* One row on its way through a sort. */
typedef struct
{
  guint row;
  guint place; /* in the order of the table */
  gboolean blank;
  double number;
  const char *key;
} Entry;

typedef struct
{
  gboolean by_number;
  int sign;
} Order;

/* Blanks stay at the end in both directions; equal rows keep the order of the table. */
static int
compare_entries (gconstpointer first, gconstpointer second, gpointer user_data)
{
  const Entry *a = first, *b = second;
  const Order *order = user_data;
  int result;

  if (a->blank != b->blank)
    return a->blank ? 1 : -1;
  if (a->blank)
    result = 0;
  else if (order->by_number)
    result = (a->number > b->number) - (a->number < b->number);
  else
    result = strcmp (a->key, b->key);
  if (result != 0)
    return result * order->sign;
  return (a->place > b->place) - (a->place < b->place);
}

static void
fill_entries (Entry *entries, const KlasterTable *table, const KlasterTableColumn *column)
{
  for (guint place = 0; place < table->n_rows; place++)
    {
      Entry *entry = &entries[place];
      guint row = table->order[place];

      entry->place = place;
      entry->row = row;
      entry->blank = column->blanks[row];
      if (column->numbers != NULL)
        {
          entry->number = column->numbers[row];
          entry->blank |= isnan (entry->number);
        }
      else if (column->keys != NULL)
        {
          entry->key = column->keys[row];
          entry->blank |= entry->key == NULL;
        }
      else if (!entry->blank)
        entry->key = klaster_collate_key (column->texts[row]);
    }
}

static GArray *
sort_rows (const KlasterTable *table, int index, gboolean descending)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), table->n_rows);
  const KlasterTableColumn *column = index < 0 ? NULL : &table->columns[index];
  Order order = { FALSE, descending ? -1 : 1 };
  g_autofree Entry *entries = NULL;

  g_array_set_size (rows, table->n_rows);
  if (column == NULL)
    {
      for (guint place = 0; place < table->n_rows; place++)
        g_array_index (rows, guint, place) = table->order[place];
      return rows;
    }
  entries = g_new0 (Entry, table->n_rows);
  order.by_number = column->numbers != NULL;
  fill_entries (entries, table, column);
  g_qsort_with_data (entries, table->n_rows, sizeof (Entry), compare_entries, &order);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_array_index (rows, guint, i) = entries[i].row;
      if (column->numbers == NULL && column->keys == NULL)
        g_free ((char *)entries[i].key);
    }
  return rows;
}

static gboolean
has_words (const char *haystack, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (haystack, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GArray *
select_rows (const KlasterTable *table, GArray *sorted, const char *search, int choice)
{
  g_autofree char *folded = klaster_fold (search != NULL ? search : "");
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  GArray *shown = g_array_sized_new (FALSE, FALSE, sizeof (guint), sorted->len);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint row = g_array_index (sorted, guint, i);

      if (choice >= 0 && (table->filter == NULL || table->filter_choices[row] != choice))
        continue;
      if (has_words (table->haystacks[row], words))
        g_array_append_val (shown, row);
    }
  return shown;
}

/* Years, places in an order and codes are numbers that nobody adds up. A score without a unit may be of
 * several kinds in one register (IDM 0 to 1, Indeks Desa 0 to 100): it has a mean only while one kind is
 * chosen in the filter. What is of several units has neither sum nor mean. */
static gboolean
has_total (const KlasterField *field, gboolean one_kind)
{
  if ((field->flags & KLASTER_FIELD_MIXED) != 0)
    return FALSE;
  if (field->type == KLASTER_FIELD_MONEY || field->unit != NULL)
    return TRUE;
  return field->type == KLASTER_FIELD_DECIMAL && one_kind;
}

static GArray *
add_up (const KlasterTable *table, GArray *shown, gboolean one_kind)
{
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (KlasterTableTotal));

  for (guint i = 0; i < table->n_columns; i++)
    {
      const KlasterTableColumn *column = &table->columns[i];
      KlasterTableTotal total = { .field = column->field };

      if (!column->right || !has_total (column->field, one_kind))
        continue;
      total.sum_has_sense = column->field->unit != NULL;
      for (guint k = 0; k < shown->len; k++)
        {
          double number = column->numbers[g_array_index (shown, guint, k)];

          if (isnan (number))
            continue;
          total.n++;
          total.sum += number;
        }
      g_array_append_val (totals, total);
    }
  return totals;
}

static void
clear_arrangement (gpointer data)
{
  KlasterArrangement *self = data;

  klaster_table_unref (self->table);
  g_array_unref (self->sorted);
  g_array_unref (self->shown);
  g_array_unref (self->totals);
}

/* Public functions */

KlasterArrangement *
klaster_table_arrange (KlasterTable *self,
                       int column,
                       gboolean descending,
                       const char *search,
                       int choice,
                       KlasterArrangement *former)
{
  KlasterArrangement *arrangement = g_atomic_rc_box_new0 (KlasterArrangement);

  arrangement->table = klaster_table_ref (self);
  arrangement->column = column < (int)self->n_columns ? column : -1;
  arrangement->descending = descending;
  if (former != NULL && former->table == self && former->column == arrangement->column
      && former->descending == descending)
    arrangement->sorted = g_array_ref (former->sorted);
  else
    arrangement->sorted = sort_rows (self, arrangement->column, descending);
  arrangement->shown = select_rows (self, arrangement->sorted, search, choice);
  arrangement->totals = add_up (self, arrangement->shown, choice >= 0);
  return arrangement;
}

KlasterArrangement *
klaster_arrangement_ref (KlasterArrangement *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
klaster_arrangement_unref (KlasterArrangement *self)
{
  g_atomic_rc_box_release_full (self, clear_arrangement);
}
