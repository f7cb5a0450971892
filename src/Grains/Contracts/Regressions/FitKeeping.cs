using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Contracts.Regressions;

/// <summary>Makes fits, keeps those that are good enough as documents, works them out again, and holds a contract's regressions to them.</summary>
internal sealed class FitKeeping(IDocuments documents, ContractShelf shelf, ContractSurvey survey)
{
    public async Task<FitAnswer> Fit(Contract contract, int version, FitRequest asked, Cause cause)
    {
        if (Fitting.Fault(asked, contract) is { } fault)
        {
            return new(fault, null, null);
        }

        var made = await Made(contract, version, asked.Indicator, asked.Degrees, asked.From, asked.Years, asked.Model, null);
        if (made.Outcome.IsRefused)
        {
            return made;
        }

        var kept = await documents.Put(asked.Id, FigureText.Write(made.Fit), asked.Replaces, cause);
        return new(kept.Outcome, made.Fit, kept.Head);
    }

    public async Task<FitAgain> Again(string id)
    {
        if (await documents.Read(id) is not { Head.Withdrawn: false } document || FigureText.Read<FittedBaseline>(document.Text) is not { } kept || await shelf.Version(kept.ContractVersion) is not { } contract)
        {
            return new(Outcome.Refused("unknown-fit", $"There is no fit '{id}'.", "POST /api/v1/contract/fits makes one."), null, null, null, null);
        }

        var again = await Made(contract, kept.ContractVersion, kept.Indicator, kept.Degrees, kept.From, kept.Years, kept.Model, kept.Sources);
        var now = await Made(contract, kept.ContractVersion, kept.Indicator, kept.Degrees, kept.From, kept.Years, kept.Model, null);
        return new(Outcome.Taken, kept, FigureText.Hash(document.Text), again.Fit is { } fit ? FigureText.Hash(FigureText.Write(fit)) : null, now.Fit);
    }

    /// <summary>What is wrong with a contract's text, its regressions held against the fits they name.</summary>
    public async Task<TextRemark[]> Check(TextReading<Contract> reading)
    {
        var remarks = reading.Remarks.ToList();
        foreach (var (regression, quality) in (reading.Value?.Baselines ?? []).Where(baseline => baseline.Regression is not null).Select(baseline => (baseline.Regression!, baseline.Fit)))
        {
            var document = await documents.ReadVersion(regression.Fit, regression.FitVersion);
            if (document is null || FigureText.Read<FittedBaseline>(document.Text) is not { } fit
                || (fit.PerDay, fit.PerDegree, fit.Base, fit.Degrees) != (regression.PerDay, regression.PerDegree, regression.Base, regression.Degrees)
                || quality != new BaselineFit(fit.R2, fit.CvRmse, fit.Nmbe))
            {
                remarks.Add(new(regression.Line, regression.Column, 1, RemarkSeverity.Error, RemarkCode.FitDiffers, [regression.Fit, $"{regression.FitVersion}"]));
            }
        }

        return [.. remarks];
    }

    private async Task<FitAnswer> Made(Contract contract, int version, string indicator, string degrees, DateOnly from, int years, string model, FittedSource[]? kept)
    {
        var (measured, source) = (contract.Indicators.First(each => each.Id == indicator), contract.Sources.OfType<DegreeDaySource>().First(each => each.Name == degrees));
        var fitting = new Fitting(contract, version, measured, source);
        return fitting.Of(from, years, model, await new FitReading(survey, contract, measured, source).Read(fitting, from, years, kept, CancellationToken.None));
    }
}
