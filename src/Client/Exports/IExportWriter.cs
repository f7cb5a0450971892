using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>Writes one sheet, row by row, whatever their number.</summary>
internal interface IExportWriter
{
    /// <summary>As many values as there are columns; what is not known is none.</summary>
    ValueTask Row(Value[] cells, CancellationToken stop);

    ValueTask End(CancellationToken stop);
}
