namespace Wiedervorlage.Bench;

/// <summary>Something that is measured, by itself or with the others.</summary>
internal interface IFigure
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    Task<IReadOnlyList<Line>> MeasureAsync(Stages stages);
}
