using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>The whole way once: two motions from an e-mail to the fourth quarterly letter.</summary>
internal sealed class WholeStory(City city)
{
    private readonly Office _office = new(city);
    private readonly Factions _factions = new(city);
    private readonly Unit _social = new(city, "fb55");
    private readonly Unit _urban = new(city, "fb61");

    public async Task PlayAsync()
    {
        await new MotionArrives(city, _office, _factions).PlayAsync();
        await new MotionComesLate(city, _office, _factions).PlayAsync();
        await new FirstReading(city, _office, _social).PlayAsync();
        await new DecisionIsTaken(city, _office, _social).PlayAsync();
        await new UnitsReport(city, _office, _social, _urban).PlayAsync();
        await new ReportIsMissed(city, _office, _social, _urban).PlayAsync();
        await new YearEnds(city, _office, _social).PlayAsync();
    }
}
