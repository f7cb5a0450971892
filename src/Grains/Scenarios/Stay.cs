using Beffroi.Inventory;

namespace Beffroi.Scenarios;

/// <summary>An asset in a cohort, from one stretch on and up to another.</summary>
/// <param name="Asset">Its number on the stage.</param>
/// <param name="Cell">The cell of the ledger it is booked in.</param>
/// <param name="IsOut">Whether it is without supply all the while: nothing flows then but what is due.</param>
internal readonly record struct Stay(int Asset, int Cell, Description Description, int From, int To, bool IsOut = false);
