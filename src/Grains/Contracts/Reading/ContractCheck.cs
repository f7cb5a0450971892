using Beffroi.Documents;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Contracts.Reading;

/// <summary>Holds the parts of a contract against each other: every name is there, and units agree.</summary>
internal sealed class ContractCheck(Contract contract, Words words)
{
    public void Run()
    {
        Formulas();
        foreach (var clause in contract.Clauses)
        {
            Clause(clause);
        }

        foreach (var baseline in contract.Baselines.Where(each => each.Regression is not null))
        {
            Regression(baseline.Regression!, words.Places[("baselines", baseline.Id)]);
        }
    }

    /// <summary>A regression holds for the degree days of its own base alone.</summary>
    private void Regression(BaselineRegression regression, YamlNode at)
    {
        if (contract.Sources.OfType<DegreeDaySource>().FirstOrDefault(source => source.Name == regression.Degrees) is not { } degrees)
        {
            words.Remarks!.Add(at, RemarkCode.NotDeclared, regression.Degrees, "degrees");
        }
        else if (degrees.Threshold != regression.Base)
        {
            words.Remarks!.Add(at, RemarkCode.BaseDiffers, Words.Print(regression.Base), Words.Print(degrees.Threshold));
        }
    }

    /// <summary>A formula may use sources, constants, and indicators; an indicator and a constant only those before it, so that nothing goes round in a circle.</summary>
    private void Formulas()
    {
        string[] sources = [.. contract.Sources.Select(s => s.Name)], constants = [.. contract.Constants.Keys], indicators = [.. contract.Indicators.Select(i => i.Id)];
        foreach (var (formula, at, remarks, where, here) in words.Formulas)
        {
            var known = (where.Split('.') is ["indicators", var own] ? sources.Concat(constants).Concat(indicators.TakeWhile(id => id != own))
                : contract.Constants.ContainsKey(where) ? sources.Concat(constants.TakeWhile(name => name != where))
                : sources.Concat(constants).Concat(indicators)).Concat(KnownNames.Everywhere).Concat(here).ToArray();
            foreach (var name in formula.Names.Except(known))
            {
                remarks.Add(at, RemarkCode.UnknownWord, name, string.Join(", ", known));
            }
        }
    }

    private void Clause(ContractClause clause)
    {
        var (at, remarks) = (words.Places[("clauses", clause.Id)], words.Remarks!);
        var indicator = contract.Indicators.FirstOrDefault(i => i.Id == clause.Indicator);
        var baseline = contract.Baselines.FirstOrDefault(b => b.Id == clause.Baseline);
        var price = contract.Prices.FirstOrDefault(p => p.Id == clause.Price);
        Declared(indicator, clause.Indicator, "indicator");
        Declared(baseline, clause.Baseline, "baseline");
        Declared(price, clause.Price, "price");
        if (indicator is not null && baseline is not null && baseline.Unit != indicator.Unit)
        {
            remarks.Add(at, RemarkCode.UnitMismatch, indicator.Unit, baseline.Unit);
        }

        if (indicator is not null && price is not null && UnitRatio.Of(indicator.Unit, price.Unit) is null)
        {
            remarks.Add(at, RemarkCode.UnitMismatch, indicator.Unit, price.Unit);
        }

        void Declared(object? found, string? name, string what)
        {
            if (found is null && name is { Length: > 0 })
            {
                remarks.Add(at, RemarkCode.NotDeclared, name, what);
            }
        }
    }
}
