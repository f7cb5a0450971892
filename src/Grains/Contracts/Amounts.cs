using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>Makes the rows of a clause whose figure is known: dead band, slices, bounds, lines. What cannot be worked out holds the whole amount back. Pure.</summary>
internal sealed class Amounts(ContractClause clause, ClauseFigure figure, KnownNames known, Dictionary<string, decimal?> names)
{
    private readonly List<AmountPart> _parts = [];
    private readonly List<string> _notes = [.. figure.Notes];
    private bool _isLost;

    public ClauseFigure Whole()
    {
        var counted = Counted(figure.Gap!.Value);
        Share(clause.Bonus, "bonus", Math.Max(counted, 0), 1);
        Share(clause.Malus, "malus", Math.Max(-counted, 0), -1);
        foreach (var line in clause.Lines)
        {
            Add(new(line.Id, null, null, null, Rounding.Cents(Of(line.Amount))));
        }

        if (figure.Measured.State == FigureState.Estimated)
        {
            _notes.Add(NoteCode.EstimatePays);
        }

        return _isLost ? figure with { Held = [HeldCode.NotWorkedOut], Notes = [.. _notes] } : figure with { Parts = [.. _parts], Amount = _parts.Sum(part => part.Amount), Notes = [.. _notes] };
    }

    /// <summary>How much of the gap counts.</summary>
    private decimal Counted(decimal gap)
    {
        if (clause.DeadBand is { } band)
        {
            var width = band.InUnits ? Of(band.Width) : Math.Abs(figure.Target!.Value) * Of(band.Width) / 100;
            if (Math.Abs(gap) <= width)
            {
                Note(NoteCode.DeadBand, gap != 0);
                return 0;
            }

            gap -= band.IsDeducted ? Math.Sign(gap) * width : 0;
            Note(NoteCode.DeadBand, band.IsDeducted);
        }

        var isDoubtful = gap > 0 && clause.Uncertainty is not null && figure.GapPercent <= Of(clause.Uncertainty);
        Note(NoteCode.BelowUncertainty, isDoubtful);
        return isDoubtful ? 0 : gap;
    }

    private void Share(Sharing sharing, string code, decimal quantity, int sign)
    {
        names[code] = 0;
        if (quantity == 0 || sharing.Slices.Count == 0)
        {
            return;
        }

        var (from, whole) = (0m, Math.Abs(figure.Target!.Value));
        foreach (var slice in sharing.Slices)
        {
            var end = slice.UpTo is null ? quantity : Math.Min(quantity, whole * Of(slice.UpTo) / 100);
            if (end > from)
            {
                var (units, share) = ((end - from) * UnitRatio.Of(figure.Measured.Unit, figure.PriceUnit!)!.Value, Of(slice.Share));
                Add(new(code, units, names["price"], share, Rounding.Cents(sign * units * names["price"]!.Value * share / 100)));
                from = end;
            }
        }

        Bound(sharing, code, sign);
    }

    /// <summary>What a bound takes away or adds is a row of its own, so that rows still add up.</summary>
    private void Bound(Sharing sharing, string code, int sign)
    {
        var sum = names[code] = _parts.Where(part => part.Code == code).Sum(part => sign * part.Amount);
        var least = sharing.Least is null ? sum.Value : Math.Max(sum.Value, Rounding.Cents(Of(sharing.Least)));
        Add("least", least - sum.Value);
        var most = sharing.Most is null ? least : Math.Min(least, Rounding.Cents(Of(sharing.Most)));
        Add("most", most - least);
        names[code] = most;

        void Add(string bound, decimal more)
        {
            if (more != 0)
            {
                this.Add(new(bound, null, null, null, sign * more));
            }
        }
    }

    private void Add(AmountPart part) => _parts.Add(part);

    private decimal Of(YearTable table)
    {
        var worth = known.Of(table, names);
        _isLost |= worth is null;
        return worth ?? 0;
    }

    private void Note(string code, bool holds)
    {
        if (holds)
        {
            _notes.Add(code);
        }
    }
}
