using Beffroi.Documents;
using Beffroi.Documents.Reading;

namespace Beffroi.Contracts.Reading;

/// <summary>Reads the regression of a baseline: which fit it comes from, and its figures, which are signed with the contract.</summary>
internal sealed class RegressionReader
{
    public ContractBaseline Read(YamlBlock block, ContractBaseline baseline)
    {
        if (block.Block("regression") is not { } inner)
        {
            return baseline;
        }

        if (baseline.Fit is not null)
        {
            block.Remarks.Add(block.Node("fit")!, RemarkCode.OneOf, "fit", "regression");
        }

        var (fit, version, degrees) = (inner.Text("fit", required: true), inner.Number("version", 1, 1_000_000, required: true), inner.Text("degrees", required: true));
        var (at, perDay, perDegree) = (Words.Decimal(inner, "base", -30, 60, required: true), Words.Decimal(inner, "perDay", -1e12m, 1e12m, required: true), Words.Decimal(inner, "perDegree", 0, 1e12m, required: true));
        var (r2, cv, nmbe) = (Words.Decimal(inner, "r2", 0, 1, required: true), Words.Decimal(inner, "cvRmse", 0, 1000, required: true), Words.Decimal(inner, "nmbe", -1000, 1000, required: true));
        inner.Close();
        return fit is null || version is null || degrees is null || at is null || perDay is null || perDegree is null || r2 is null || cv is null ? baseline : baseline with
        {
            Fit = new(r2.Value, cv.Value, nmbe),
            Regression = new(fit, (int)version.Value, degrees, at.Value, perDay.Value, perDegree.Value, (int)block.Node("regression")!.Start.Line, (int)block.Node("regression")!.Start.Column),
        };
    }
}
